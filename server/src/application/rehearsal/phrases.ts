import type { ResponseKind, Truth } from "@firebreak/shared/scenario";
import type { Language } from "@firebreak/shared/text";

/** What bots say: plain sentences that no reader takes for a delegate's. */
export const PHRASES: Record<
  Language,
  {
    response: Record<ResponseKind, string>;
    verdict: Record<Truth, string>;
    request: string;
    answer: string;
    decision: string;
    escalation: string;
  }
> = {
  vi: {
    response: {
      holding: "Chúng tôi đã nhận được thông tin và đang xác minh. Thông tin tiếp theo sẽ có sau ít phút.",
      correction: "Đính chính: thông tin đang lan truyền không đúng với số liệu chúng tôi đã kiểm tra.",
      update: "Cập nhật: kết quả kiểm tra mới nhất đã được công bố kèm số liệu.",
      apology: "Chúng tôi đã thông báo chậm và xin lỗi người dân. Việc khắc phục đang được thực hiện.",
      statement: "Chúng tôi thông báo tình hình đến thời điểm này và việc người dân cần làm.",
      answer: "Trả lời câu hỏi: chúng tôi xác nhận những gì đã kiểm tra và sẽ báo lại phần còn lại.",
    },
    verdict: {
      false: "Số liệu quan trắc không khớp với nội dung lan truyền.",
      misleading: "Hình ảnh có thật nhưng thuộc một thời điểm khác.",
      unresolved: "Chưa đủ căn cứ để kết luận.",
      true: "Đã đối chiếu với hồ sơ: nội dung đúng.",
      opinion: "Đây là ý kiến đánh giá, không phải thông tin sự kiện.",
    },
    request: "Đề nghị đơn vị cung cấp số liệu và xác nhận để chúng tôi trả lời.",
    answer: "Đã kiểm tra. Số liệu gửi kèm, đề nghị sử dụng khi phát ngôn.",
    decision: "Đồng ý phương án 1. Các đơn vị thực hiện và báo cáo kết quả.",
    escalation: "Xin ý kiến chỉ đạo về nội dung và người phát ngôn.",
  },
  en: {
    response: {
      holding: "We have received the report and are checking it. We will be back with more in a few minutes.",
      correction: "Correction: what is being shared does not agree with the data we have checked.",
      update: "Update: the latest findings are out, with the figures.",
      apology: "We were late in telling you, and we are sorry. It is being put right.",
      statement: "Here is the situation as of now and what residents should do.",
      answer: "In answer to your question: we confirm what we have checked and will come back on the rest.",
    },
    verdict: {
      false: "The gauges do not agree with what is being shared.",
      misleading: "The pictures are real and from another time.",
      unresolved: "There is not enough to go on yet.",
      true: "Compared with the records: it is right.",
      opinion: "This is an opinion, not a statement of fact.",
    },
    request: "Please send figures and a confirmation so that we can answer.",
    answer: "Checked. Figures attached; use them in what you say.",
    decision: "Option 1. Units carry it out and report back.",
    escalation: "We ask for a decision on what is said and who says it.",
  },
};
