import type { LegitimateAim, Measure } from "@firebreak/shared/reactions";
import type { RestrictionRow } from "@firebreak/shared/views";
import { texts } from "../texts.ts";

/** A measure, an aim or a grade without words does not compile. */
type Measures = Record<Measure, string>;
type Aims = Record<LegitimateAim, string>;
type Grades = Record<NonNullable<RestrictionRow["failure"]>, string>;

/** Requests to restrict content, with their grounds, wherever they are read. */
export const grounds = texts(
  {
    title: "Đề nghị hạn chế nội dung",
    of: "{{measure}} · {{time}} · {{name}}",
    ofNobody: "{{measure}} · {{time}}",
    on: "Về",
    measure: {
      label: "Gắn nhãn cảnh báo",
      limit: "Hạn chế lan truyền",
      remove: "Gỡ nội dung",
      police: "Chuyển công an",
    } satisfies Measures,
    aims: {
      "rights-of-others": "Quyền, danh dự của người khác",
      "national-security": "An ninh quốc gia",
      "public-order": "Trật tự công cộng",
      "public-health": "Sức khỏe cộng đồng",
    } satisfies Aims,
    part: {
      basis: "Căn cứ pháp luật",
      aim: "Mục đích chính đáng",
      necessity: "Cần thiết và tương xứng",
    },
    ground: {
      measure: "Biện pháp",
      legalBasis: "Điều luật cho phép",
      aim: "Mục đích",
      harm: "Thiệt hại",
      evidence: "Bằng chứng",
      imminent: "Vì sao sắp xảy ra",
      milder: "Biện pháp nhẹ hơn đã xét",
      review: "Ai xem lại, khi nào",
    },
    failure: {
      none: "Không tính là lỗi",
      failure: "Lỗi",
      critical: "Lỗi nghiêm trọng",
    } satisfies Grades,
    why: {
      none: "Điều này không phải sự thật đã rõ, cũng không phải ý kiến, và đề nghị có nêu căn cứ.",
      failure: "Lúc ấy điều này còn chưa rõ đúng sai, và đề nghị không nêu được thiệt hại sắp xảy ra.",
      critical: "Điều này đúng sự thật hoặc là ý kiến: hạn chế nó là bịt lời nói chính đáng.",
    } satisfies Grades,
    cap: "Mục tiêu liên quan không thể quá mức M.",
  },
  {
    title: "Request to restrict content",
    of: "{{measure}} · {{time}} · {{name}}",
    ofNobody: "{{measure}} · {{time}}",
    on: "On",
    measure: {
      label: "Warning label",
      limit: "Limit its spread",
      remove: "Removal",
      police: "Refer to the police",
    } satisfies Measures,
    aims: {
      "rights-of-others": "Rights or reputations of others",
      "national-security": "National security",
      "public-order": "Public order",
      "public-health": "Public health",
    } satisfies Aims,
    part: {
      basis: "Legal basis",
      aim: "Legitimate aim",
      necessity: "Necessity and proportion",
    },
    ground: {
      measure: "Measure",
      legalBasis: "Law that provides for it",
      aim: "Aim",
      harm: "Harm",
      evidence: "Evidence",
      imminent: "Why it is imminent",
      milder: "Milder means considered",
      review: "Who reviews it, and when",
    },
    failure: {
      none: "No failure",
      failure: "Failure",
      critical: "Critical failure",
    } satisfies Grades,
    why: {
      none: "The claim is neither known to be true nor an opinion, and the request gives its grounds.",
      failure: "The claim was still open, and no imminent harm was argued.",
      critical: "The claim is true, or an opinion: restricting it silences what people may say.",
    } satisfies Grades,
    cap: "Caps its objective at M.",
  },
);
