import type { RestrictionGrounds } from "@firebreak/shared/reactions";
import { TRUTHS, type ResponseKind, type Scenario, type Truth } from "@firebreak/shared/scenario";
import { localise, type Language } from "@firebreak/shared/text";

/** What bots say in one language: plain sentences that no reader takes for a delegate's. */
export interface Words {
  language: Language;
  response: Record<ResponseKind, string>;
  /** What they make of a claim; stands in an assessment, an answer and a publication alike. */
  verdict: Record<Truth, string>;
  request: string;
  answer: string;
  decision: string;
  escalation: string;
  story: string;
  grounds: Required<
    Pick<RestrictionGrounds, "legalBasis" | "harm" | "evidence" | "milder" | "review" | "imminent">
  >;
}

const vi: Words = {
  language: "vi",
  response: {
    holding: "Chúng tôi đã nhận được thông tin và đang xác minh. Thông tin tiếp theo sẽ có sau ít phút.",
    correction: "Đính chính: thông tin đang lan truyền không đúng với những gì chúng tôi nắm được.",
    update: "Cập nhật: kết quả kiểm tra mới nhất đã được công bố kèm số liệu.",
    apology: "Chúng tôi đã thông báo chưa đúng và xin lỗi người dân. Việc khắc phục đang được thực hiện.",
    statement: "Chúng tôi thông báo tình hình đến thời điểm này và việc người dân cần làm.",
    answer: "Trả lời câu hỏi: chúng tôi nói những gì mình biết và sẽ báo lại phần còn lại.",
  },
  verdict: {
    false: "Số liệu quan trắc không khớp với nội dung lan truyền.",
    misleading: "Hình ảnh có thật nhưng thuộc một thời điểm khác.",
    unresolved: "Chưa đủ căn cứ để kết luận.",
    true: "Đã đối chiếu với hồ sơ: nội dung đúng.",
    opinion: "Đây là ý kiến đánh giá, không phải thông tin sự kiện; chúng tôi ghi nhận.",
  },
  request: "Đề nghị đơn vị cung cấp số liệu và xác nhận để chúng tôi trả lời.",
  answer: "Đã kiểm tra. Số liệu gửi kèm, đề nghị sử dụng khi phát ngôn.",
  decision: "Đồng ý phương án 1. Các đơn vị thực hiện và báo cáo kết quả.",
  escalation: "Xin ý kiến chỉ đạo về nội dung và người phát ngôn.",
  story: "Thành phố chung tay: hàng trăm suất ăn ấm lòng đã đến với người dân trong ngày mưa bão.",
  grounds: {
    legalBasis: "Quy định chung về trật tự trên mạng.",
    harm: "Gây hoang mang dư luận và ảnh hưởng uy tín của cơ quan.",
    evidence: "Bài đăng được nhiều người chia sẻ.",
    milder: "Đã cân nhắc, không thấy biện pháp khác phù hợp.",
    review: "Đơn vị tự xem xét khi tình hình ổn định.",
    imminent: "Người dân có thể phản ứng ngay trong đêm nay.",
  },
};

const en: Words = {
  language: "en",
  response: {
    holding: "We have received the report and are checking it. We will be back with more in a few minutes.",
    correction: "Correction: what is being shared does not agree with what we know.",
    update: "Update: the latest findings are out, with the figures.",
    apology: "What we told you was not right, and we are sorry. It is being put right.",
    statement: "Here is the situation as of now and what residents should do.",
    answer: "In answer to your question: we say what we know and will come back on the rest.",
  },
  verdict: {
    false: "The gauges do not agree with what is being shared.",
    misleading: "The pictures are real and from another time.",
    unresolved: "There is not enough to go on yet.",
    true: "Compared with the records: it is right.",
    opinion: "This is an opinion, not a statement of fact; we have heard it.",
  },
  request: "Please send figures and a confirmation so that we can answer.",
  answer: "Checked. Figures attached; use them in what you say.",
  decision: "Option 1. Units carry it out and report back.",
  escalation: "We ask for a decision on what is said and who says it.",
  story: "The city stands together: hundreds of warm meals have reached residents in the storm.",
  grounds: {
    legalBasis: "General rules on order online.",
    harm: "It unsettles the public and harms the authority's standing.",
    evidence: "The post is widely shared.",
    milder: "Considered; nothing else seemed fitting.",
    review: "The unit reviews it itself once things have calmed down.",
    imminent: "Residents may react this very night.",
  },
};

export const PHRASES: Record<Language, Words> = { vi, en };

/** A unit's word on a claim, as the public or another unit reads it. */
export function withVerdict(words: Words, text: string, verdict: Truth): string {
  return `${text} ${words.verdict[verdict]}`;
}

/** The verdict that another bot's text gives, or undefined where it gives none. */
export function verdictIn(words: Words, text: string): Truth | undefined {
  return TRUTHS.find((verdict) => text.includes(words.verdict[verdict]));
}

/** A question, with the claim it is about in quotes. */
export function asking(words: Words, scenario: Scenario, claim: string | undefined): string {
  const about = scenario.claims.find(({ id }) => id === claim);
  return about === undefined ? words.request : `${words.request} “${localise(about.text, words.language)}”`;
}

/** The claim that another bot's question quotes, or undefined. */
export function claimAsked(words: Words, scenario: Scenario, text: string): string | undefined {
  return scenario.claims.find((claim) => text.includes(`“${localise(claim.text, words.language)}”`))?.id;
}
