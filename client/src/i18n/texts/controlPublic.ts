import { texts } from "../texts.ts";

/** What control's first screen says of the simulated public: spread into the texts of `control`. */
export const controlPublic = texts(
  {
    public: {
      title: "Công chúng",
      label: "Công chúng mô phỏng: thông tin lan tới đâu và vì sao",
    },
    ladders: {
      title: "Thang leo thang",
    },
    speak: {
      open: "Nhập vai",
      replyAs: "Nhập vai trả lời",
      openTitle: "Đăng bài với vai một nhân vật",
      notNow: "Chỉ đăng được khi diễn tập đang chạy",
    },
    rating: {
      rate: "Xếp mức",
      words: {
        P: "Làm được, không vướng mắc",
        S: "Làm được, có vài vướng mắc",
        M: "Làm được, vướng mắc lớn",
        U: "Không làm được",
      },
      by: "{{name}} xếp {{rating}}",
    },
  },
  {
    public: {
      title: "The public",
      label: "The simulated public: how far claims have spread, and why",
    },
    ladders: {
      title: "Ladders",
    },
    speak: {
      open: "Speak as…",
      replyAs: "Reply as…",
      openTitle: "Post as one of the personas",
      notNow: "Posts go out only while the exercise runs",
    },
    rating: {
      rate: "Rate",
      words: {
        P: "Performed without challenges",
        S: "Performed with some challenges",
        M: "Performed with major challenges",
        U: "Unable to be performed",
      },
      by: "{{name}} rated {{rating}}",
    },
  },
);
