import { texts } from "../texts.ts";

export const control = texts(
  {
    title: "Điều phối",
    injects: "Tin tình huống",
    people: "Người có mặt",
    posts: "Bài đăng",
    acts: "Diễn biến",
  },
  {
    title: "Control",
    injects: "Injects",
    people: "People present",
    posts: "Posts",
    acts: "Acts",
  },
);
