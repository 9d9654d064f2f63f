import { texts } from "../texts.ts";

/** What the palettes of evaluators and observers offer. Behind a bar stand further words to find it by. */
export const paletteViews = texts(
  {
    lanes: {
      grouping: "Hàng theo đơn vị hoặc điểm cầu|nhóm, làn",
      zoomIn: "Xem khoảng ngắn hơn|phóng to",
      zoomOut: "Xem khoảng dài hơn|thu nhỏ",
      all: "Xem toàn bộ diễn tập",
      live: "Về hiện tại|trực tiếp",
    },
    observer: {
      hall: "Màn hình hội trường|máy chiếu, toàn màn hình",
      leave: "Rời màn hình hội trường",
      hallFeed: "Hội trường: dòng tin hoặc các hàng",
    },
    evaluator: {
      parts: {
        expected: "Việc được mong đợi|hạn, kỳ vọng",
        statements: "Nội dung đã công bố, để xếp mức",
        claims: "Thông tin lan truyền|đúng sai",
        reasons: "Vì sao công chúng đổi ý",
        injects: "Tin đã phát",
        acts: "Diễn biến|nhật ký",
      },
      unrated: "Xếp mức nội dung chờ lâu nhất|đánh giá, chấm",
      rate: "Xếp mức…|đánh giá, chấm, P S M U",
      published_other: "{{count}} nội dung đã công bố",
      askAnswer: "Nội dung nào?",
      askRating: "Gõ P, S, M hoặc U",
      unit: "Lọc theo đơn vị…",
      everyUnit: "Mọi đơn vị|bỏ lọc",
      askUnit: "Đơn vị nào?",
      status: "Lọc việc được mong đợi…|trạng thái",
      everyStatus: "Mọi trạng thái|bỏ lọc",
      askStatus: "Trạng thái nào?",
    },
  },
  {
    lanes: {
      grouping: "Lanes by unit or by site|group",
      zoomIn: "Show a shorter stretch|zoom in",
      zoomOut: "Show a longer stretch|zoom out",
      all: "Show the whole exercise",
      live: "Back to now|live",
    },
    observer: {
      hall: "Hall screen|projector, full screen, wall",
      leave: "Leave the hall screen",
      hallFeed: "Hall: the feed or the lanes",
    },
    evaluator: {
      parts: {
        expected: "Expected actions|deadlines",
        statements: "Published statements, to be rated",
        claims: "Claims|true or false",
        reasons: "Why the public moved",
        injects: "Released injects",
        acts: "Course of events|log",
      },
      unrated: "Rate the longest waiting statement|evaluate",
      rate: "Rate…|rating, evaluate, P S M U",
      published_one: "{{count}} published answer",
      published_other: "{{count}} published answers",
      askAnswer: "Which answer?",
      askRating: "Type P, S, M or U",
      unit: "Filter by unit…",
      everyUnit: "All units|no filter",
      askUnit: "Which unit?",
      status: "Filter expected actions…|state, status",
      everyStatus: "All states|no filter",
      askStatus: "Which state?",
    },
  },
);
