/** Who plays the coordination, and what they say in it: texts that are found again on screens, lines and in the log. */

/** In full, so that a name in what came over a line is a person's and no syllable. */
export const NAMES = {
  control: "Lê Minh",
  lan: "Đặng Ngọc Lan",
  ha: "Vũ Thu Hà",
  binh: "Phan Quốc Bình",
  son: "Trần Văn Sơn",
  tu: "Lý Minh Tú",
  observer: "Đại biểu 1",
};

/** The inject's title. */
export const INJECT = {
  en: "Bến Sông rings: is the reservoir releasing?",
  vi: "Báo Bến Sông gọi: hồ đang xả?",
};

export const ASKS = "Mai Chi, Bến Sông. Is Khe Mun releasing water?";
export const SAYS = "Chúng tôi đang hỏi Thủy văn, 15 phút nữa gọi lại chị.";
/** Text that is marked as hidden must not reach who has no business with it; the scenario holds more of it. */
export const OUTCOME = "Promised to ring back in 15 minutes. HIDDEN-OUTCOME";
export const QUESTION = "Hồ Khe Mun có đang xả không? Số đo lúc mấy giờ?";
export const SECOND_QUESTION = "Bãi Lau có ai đang phải di dời không?";
export const ANSWER = "No release. Gates shut since 14:00; gauge read at 15:10.";
export const EVIDENCE = "Thủy văn trả lời, số đo 15:10.";
/** Stands in the first draft and is gone before anybody outside is asked. */
export const ROUGH = "[nháp] ";
export const DRAFT = "Hồ Khe Mun không xả: cửa van đóng từ 14:00, số đo lúc 15:10.";
export const ADDED = " Người dân bãi Lau chưa phải di dời.";
export const STATEMENT = DRAFT + ADDED;
export const NOTE = "One voice, with the gauge. HIDDEN-RATING";
