import { texts } from "../texts.ts";

/** The form of a request to restrict content, and what a unit should know before it writes one. */
export const restricting = texts(
  {
    other: "Biện pháp khác",
    sent_other: "{{count}} đề nghị đã gửi",
    title: "Đề nghị hạn chế nội dung",
    lead: "Biện pháp sau cùng. Nói sớm, nói đúng và có căn cứ làm được nhiều hơn mà không mất lòng tin. Đề nghị này phải qua phép thử ba phần của Công ước ICCPR, Điều 19(3), và được ghi lại cùng căn cứ.",
    list: "Các đề nghị của đơn vị",
    once: "Đơn vị đã gửi đề nghị về điều này; mỗi đơn vị chỉ gửi một lần.",
    noVerdict:
      "Đơn vị chưa kết luận điều này đúng hay sai. Hãy kết luận trước; khi còn chưa rõ, chỉ thiệt hại sắp xảy ra mới biện minh được.",
    unresolved:
      "Đơn vị còn để ngỏ điều này. Khi chưa rõ đúng sai, chỉ thiệt hại sắp xảy ra mới biện minh được: xin nêu vì sao.",
    isTrue: "Chính đơn vị đã kết luận điều này là đúng. Hạn chế nó là bịt một phản ánh đúng sự thật.",
    isOpinion: "Chính đơn vị đã kết luận đây là ý kiến. Hạn chế nó là bịt lời phê bình.",
    failure:
      "Hạn chế điều đúng hoặc ý kiến là lỗi nghiêm trọng: mục tiêu liên quan không thể quá mức M, và công chúng mất lòng tin.",
    credited: "Điều được ghi nhận thay vào đó:",
    better: {
      acknowledge: "thừa nhận điều người dân nêu, và cảm ơn người nêu;",
      investigate: "cử người kiểm tra, nói rõ ai kiểm tra và bao giờ có kết quả;",
      publish: "công bố số liệu, biên bản, giờ giấc;",
      correct: "tự nhận và sửa điều mình đã nói hoặc làm sai;",
      protect: "bảo vệ người phản ánh khỏi bị gây khó dễ.",
    },
    respond: "Soạn trả lời",
    ask: "Hỏi đơn vị khác",
    still: "Vẫn lập đề nghị",
    asks: {
      basis: "Luật nào cho phép, và cho phép đúng biện pháp nào? Chọn biện pháp nhẹ nhất đủ dùng.",
      aim: "Chỉ bốn mục đích này được Điều 19(3) thừa nhận. Giữ thể diện cơ quan không phải là một trong đó.",
      necessity: "Vì sao không có cách nào nhẹ hơn, và làm sao để không kéo dài quá mức cần thiết?",
    },
    help: {
      legalBasis: "Điều, khoản cụ thể; ai có thẩm quyền.",
      harm: "Ai bị thiệt hại gì, cụ thể và nặng đến đâu.",
      evidence: "Căn cứ cho thấy thiệt hại ấy do nội dung này gây ra.",
      imminent: "Điều gì sẽ xảy ra trong bao lâu nữa nếu không làm gì.",
      milder: "Đã xét những gì (đính chính, gắn nhãn, trả lời), vì sao chưa đủ.",
      review: "Người hoặc cơ quan độc lập nào xem lại, lúc mấy giờ; khi nào bỏ biện pháp.",
    },
    missing: "Còn thiếu: {{ground}}.",
    known: "Đề nghị được ghi nhật ký; công chúng sẽ biết.",
    send: "Gửi đề nghị kèm căn cứ",
    confirm: "Gửi đề nghị này dưới tên {{unit}}? Không rút lại được, và công chúng sẽ biết.",
    confirmYes: "Gửi đề nghị",
    confirmNo: "Chưa",
  },
  {
    other: "Other means",
    sent_one: "{{count}} request sent",
    sent_other: "{{count}} requests sent",
    title: "Ask for content to be restricted",
    lead: "The last resort. Speaking early, truthfully and with evidence does more and costs no trust. A request has to pass the three-part test of ICCPR article 19(3), and is recorded with its grounds.",
    list: "The unit's requests",
    once: "Your unit has already sent a request on this claim; each unit sends one.",
    noVerdict:
      "The unit has given no verdict on this. Give one first; while it is open, only imminent harm can justify a request.",
    unresolved:
      "The unit holds this to be unresolved. While it is open, only imminent harm can justify a request: say why it is imminent.",
    isTrue: "Your own unit holds this to be true. Restricting it would suppress a true complaint.",
    isOpinion: "Your own unit holds this to be an opinion. Restricting it would suppress criticism.",
    failure:
      "To restrict what is true or an opinion is a critical failure: it caps its objective at M and costs the public's trust.",
    credited: "What earns credit instead:",
    better: {
      acknowledge: "acknowledge what people raise, and thank whoever raised it;",
      investigate: "send somebody to look; say who checks, and when the result comes;",
      publish: "publish the data, the records, the times;",
      correct: "own up to what you said or did wrong, and put it right;",
      protect: "protect the person who complained from being leant on.",
    },
    respond: "Write a response",
    ask: "Ask another unit",
    still: "Write the request all the same",
    asks: {
      basis: "Which law allows it, and which measure exactly? Take the mildest one that would do.",
      aim: "Article 19(3) knows these four alone. Saving an authority's face is not among them.",
      necessity: "Why would nothing milder do, and what keeps it from lasting longer than it must?",
    },
    help: {
      legalBasis: "Article and paragraph; who has the power.",
      harm: "Who would be harmed, how, and how badly.",
      evidence: "What shows that this content causes that harm.",
      imminent: "What will happen, and how soon, if nothing is done.",
      milder: "What was considered (correction, label, answer), and why it falls short.",
      review: "Which independent person or body reviews it, at what time; when it is lifted.",
    },
    missing: "Still missing: {{ground}}.",
    known: "The request is logged, and the public will learn of it.",
    send: "Send the request with its grounds",
    confirm: "Send this request as {{unit}}? It cannot be taken back, and the public will learn of it.",
    confirmYes: "Send the request",
    confirmNo: "Not yet",
  },
);
