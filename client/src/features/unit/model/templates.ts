import type { ResponseKind } from "@firebreak/shared/scenario";
import type { Language } from "@firebreak/shared/text";

/**
 * Frames to write by, in the language of the public and not of the screen: what a good text of each kind
 * holds, with `[…]` where the facts go. The order is that of crisis communication practice: known,
 * unknown, what people should do, when the next word comes; a correction says the truth first.
 */
export const TEMPLATES: Record<Language, Record<ResponseKind, string>> = {
  vi: {
    holding:
      "Chúng tôi đã nhận được thông tin về [việc gì, ở đâu].\nĐiều đã biết: [điều đã xác nhận, nguồn].\nĐiều chưa biết: [điều đang kiểm tra]; [đơn vị] đang kiểm tra.\nNgười dân ở [nơi]: [nên làm gì, gọi số nào].\nChúng tôi sẽ thông tin tiếp trước [giờ].",
    correction:
      "[Điều đúng, nói ngay câu đầu].\nThông tin cho rằng [điều sai] là không đúng. Căn cứ: [số liệu, ai kiểm tra, lúc mấy giờ].\nNgười dân [nên làm gì]; xin chỉ chia sẻ thông tin từ [kênh chính thức].\n[Có gì chưa rõ, khi nào nói tiếp].",
    update:
      "Cập nhật lúc [giờ].\nĐiều mới: [điều thay đổi so với lần trước].\nĐiều chưa rõ: [điều đang kiểm tra].\nNgười dân ở [nơi]: [nên làm gì].\nLần cập nhật tiếp theo: [giờ].",
    apology:
      "Chúng tôi đã [việc sai, nói thẳng], và điều đó gây ra [hậu quả] cho [ai]. Chúng tôi xin lỗi.\nDiễn biến: [mấy giờ, việc gì].\nĐang sửa: [việc gì, ai làm, xong trước mấy giờ].\nNgười dân [nên làm gì, nhận hỗ trợ ở đâu].",
    statement:
      "[Việc gì], tại [nơi], lúc [giờ].\nCăn cứ: [nguồn].\nNgười dân [nên làm gì].\nThông tin thêm: [kênh, số điện thoại].",
    answer:
      "Cảm ơn [tên] đã hỏi.\nVề [câu hỏi]: [trả lời thẳng].\nPhần chúng tôi chưa biết: [điều gì]; sẽ trả lời trước [giờ].",
  },
  en: {
    holding:
      "We have received reports of [what, where].\nWhat we know: [what is confirmed, by whom].\nWhat we do not know yet: [what is being checked]; [unit] is checking.\nIf you are in [place]: [what to do, whom to call].\nWe will update you by [time].",
    correction:
      "[What is true, in the first sentence].\nReports that [what is false] are not correct. Basis: [data, who checked, when].\nPlease [what to do], and share only what comes from [official channel].\n[What is still open, when you will hear more].",
    update:
      "Update at [time].\nWhat is new: [what has changed since last time].\nWhat is still open: [what is being checked].\nIf you are in [place]: [what to do].\nNext update: [time].",
    apology:
      "We [what went wrong, said plainly], and that caused [harm] to [whom]. We are sorry.\nWhat happened: [when, what].\nWhat we are doing: [what, who, by when].\nIf you are affected: [what to do, where to get help].",
    statement:
      "[What], at [place], at [time].\nBasis: [source].\nPlease [what to do].\nMore information: [channel, number].",
    answer:
      "Thank you for asking, [name].\nOn [question]: [straight answer].\nWhat we do not know yet: [what]; you will have it by [time].",
  },
};
