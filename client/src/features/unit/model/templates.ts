import type { ResponseKind, Truth } from "@firebreak/shared/scenario";
import type { Language } from "@firebreak/shared/text";

/**
 * Frames to write by, in the language of the public and not of the screen. Each follows what crisis
 * communication teaches (be first, be right, be credible; CDC's CERC manual, WHO's outbreak communication
 * guidelines): what is known, what is not and who is checking, what people should do, when the next word
 * comes. A correction says the truth first and the error once. An apology names the wrong, the harm and
 * who answers for it, without excuses.
 */

/** What of a thread goes into a frame by itself; null: nobody knows it yet, and a place stays open. */
export interface TemplateFacts {
  /** The unit's name. */
  readonly unit: string;
  /** The claim that spreads. */
  readonly claim: string | null;
  /** What the text says of it. */
  readonly stance: Truth | null;
  /** What the unit's verdict rests on. */
  readonly evidence: string | null;
  /** Who asked. */
  readonly asker: string | null;
  /** The story's clock now, and at the promised next update: `16:32`. */
  readonly now: string | null;
  readonly next: string | null;
}

type Frame = (facts: TemplateFacts) => readonly string[];

const VI: Record<ResponseKind, Frame> = {
  holding: ({ unit, now, claim, next }) => [
    `${unit} thông báo lúc ${now ?? "[giờ]"}.`,
    `Chúng tôi đã nhận được thông tin ${claim === null ? "về [việc gì, ở đâu]" : `cho rằng “${claim}”`}.`,
    "Điều đã xác nhận: [điều chắc chắn đúng, ai xác nhận].",
    "Điều chưa xác nhận: [điều đang kiểm tra]; chúng tôi đang kiểm tra cùng [đơn vị nào].",
    "Người dân ở [khu vực]: [việc nên làm ngay]. Cần giúp đỡ, gọi [số điện thoại].",
    `Chúng tôi sẽ thông tin tiếp lúc ${next ?? "[giờ nói tiếp]"}, kể cả khi chưa có gì mới.`,
  ],
  correction: ({ unit, now, claim, stance, evidence, next }) => [
    "[Điều đúng, nói ngay câu đầu].",
    `Thông tin ${claim === null ? "[điều đang lan truyền]" : `“${claim}”`} ${
      stance === "misleading"
        ? "gây hiểu nhầm: [phần nào đúng, phần nào sai]"
        : stance === "false"
          ? "không đúng sự thật"
          : "[sai ở chỗ nào]"
    }.`,
    `Căn cứ: ${evidence ?? "[số liệu, ai kiểm tra, lúc mấy giờ]"}.`,
    "Người dân [nên làm gì]. Xin không chia sẻ lại; tin chính thức ở [kênh, số điện thoại].",
    `Điều còn phải kiểm tra: [điều gì]. Chúng tôi sẽ thông tin tiếp lúc ${next ?? "[giờ nói tiếp]"}.`,
    `${unit}, ${now ?? "[giờ]"}.`,
  ],
  update: ({ unit, now, next }) => [
    `${unit} cập nhật lúc ${now ?? "[giờ]"}.`,
    "Điều mới: [điều thay đổi so với lần trước, nguồn].",
    "Điều chưa rõ: [điều đang kiểm tra, ai kiểm tra].",
    "Đang làm: [việc gì, ở đâu, ai làm].",
    "Người dân ở [khu vực]: [nên làm gì].",
    `Lần cập nhật tiếp theo: ${next ?? "[giờ nói tiếp]"}.`,
  ],
  apology: ({ unit, now, next }) => [
    `${unit} xin lỗi [ai bị ảnh hưởng].`,
    "Chúng tôi đã [việc sai, nói thẳng], và điều đó gây ra [hậu quả]. Trách nhiệm là của chúng tôi.",
    "Diễn biến: [mấy giờ, việc gì]. Nguyên nhân: [điều đã rõ; nếu chưa rõ, ai đang làm rõ].",
    "Đang khắc phục: [việc gì, ai làm, xong trước mấy giờ].",
    "Người bị ảnh hưởng: [nhận hỗ trợ ở đâu, gọi số nào].",
    `Chúng tôi sẽ báo kết quả lúc ${next ?? "[giờ nói tiếp]"}. (${unit}, ${now ?? "[giờ]"})`,
  ],
  statement: ({ unit, now, evidence, next }) => [
    `${unit} thông báo lúc ${now ?? "[giờ]"}.`,
    "[Việc gì, ở đâu, từ lúc nào].",
    `Căn cứ: ${evidence ?? "[nguồn, ai quyết định]"}.`,
    "Người dân [nên làm gì, không nên làm gì].",
    `Hỏi thêm: [kênh, số điện thoại]. Tin tiếp theo: ${next ?? "[giờ nói tiếp]"}.`,
  ],
  answer: ({ unit, asker, evidence, now, next }) => [
    `Kính gửi ${asker ?? "[tên người hỏi]"},`,
    "Về [câu hỏi]: [trả lời thẳng, một câu].",
    `Điều đã xác nhận đến ${now ?? "[giờ]"}: ${evidence ?? "[số liệu, nguồn]"}.`,
    `Điều chúng tôi chưa biết: [điều gì, ai đang kiểm tra]; sẽ trả lời trước ${next ?? "[giờ trả lời tiếp]"}.`,
    `Có thể dẫn lời: [tên, chức vụ], ${unit}.`,
  ],
};

const EN: Record<ResponseKind, Frame> = {
  holding: ({ unit, now, claim, next }) => [
    `${unit}, ${now ?? "[time]"}.`,
    `We are aware of reports ${claim === null ? "of [what, where]" : `that “${claim}”`}.`,
    "What we know: [what is confirmed, and by whom].",
    "What we do not know yet: [what is being checked]; we are checking it with [whom].",
    "If you are in [area]: [what to do now]. For help, call [number].",
    `We will speak again at ${next ?? "[time of the next update]"}, even if there is nothing new.`,
  ],
  correction: ({ unit, now, claim, stance, evidence, next }) => [
    "[What is true, in the first sentence].",
    `The report ${claim === null ? "[that spreads]" : `“${claim}”`} is ${
      stance === "misleading"
        ? "misleading: [which part is true, which is not]"
        : stance === "false"
          ? "not true"
          : "[wrong in what]"
    }.`,
    `Basis: ${evidence ?? "[data, who checked it, at what time]"}.`,
    "Please [what to do]. Do not pass the report on; official news is at [channel, number].",
    `Still being checked: [what]. We will speak again at ${next ?? "[time of the next update]"}.`,
    `${unit}, ${now ?? "[time]"}.`,
  ],
  update: ({ unit, now, next }) => [
    `${unit}: update at ${now ?? "[time]"}.`,
    "What is new: [what has changed since last time, and the source].",
    "What is still open: [what is being checked, and by whom].",
    "What we are doing: [what, where, who].",
    "If you are in [area]: [what to do].",
    `Next update: ${next ?? "[time of the next update]"}.`,
  ],
  apology: ({ unit, now, next }) => [
    `${unit} apologises to [those affected].`,
    "We [what went wrong, said plainly], and that caused [harm]. The responsibility is ours.",
    "What happened: [when, what]. Why: [what is clear; if it is not, who is finding out].",
    "What we are putting right: [what, who, by when].",
    "If you are affected: [where to get help, whom to call].",
    `We will report back at ${next ?? "[time of the next update]"}. (${unit}, ${now ?? "[time]"})`,
  ],
  statement: ({ unit, now, evidence, next }) => [
    `${unit}, ${now ?? "[time]"}.`,
    "[What, where, from when].",
    `Basis: ${evidence ?? "[source, who decided]"}.`,
    "Please [what to do, what not to do].",
    `More information: [channel, number]. Next word: ${next ?? "[time of the next update]"}.`,
  ],
  answer: ({ unit, asker, evidence, now, next }) => [
    `Dear ${asker ?? "[name]"},`,
    "On [question]: [a straight answer, in one sentence].",
    `What is confirmed as of ${now ?? "[time]"}: ${evidence ?? "[data, source]"}.`,
    `What we do not know yet: [what, who is checking]; you will have it by ${next ?? "[time of the answer]"}.`,
    `You may quote: [name, post], ${unit}.`,
  ],
};

const FRAMES: Record<Language, Record<ResponseKind, Frame>> = { vi: VI, en: EN };

/** A frame with what is known filled in; what is not stays as `[…]`. */
export function templateOf(language: Language, kind: ResponseKind, facts: TemplateFacts): string {
  const { claim, evidence } = facts;
  const known = { ...facts, claim: clause(claim), evidence: clause(evidence) };
  return FRAMES[language][kind](known).join("\n");
}

/** Words that go into a sentence: in one line, without its own full stop. Too long to be a clause: left open. */
function clause(words: string | null): string | null {
  const line = words?.replaceAll(/\s+/g, " ").trim().replace(/\.+$/, "") ?? "";
  return line === "" || line.length > 300 ? null : line;
}
