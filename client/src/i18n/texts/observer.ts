import { texts } from "../texts.ts";

export const observer = texts(
  {
    title: "Quan sát",
    timeline: "Diễn biến trực tiếp",
    empty: "Chưa có diễn biến",
    emptyText: "Diễn biến sẽ hiện ở đây từ khi bắt đầu diễn tập.",
  },
  {
    title: "Observation",
    timeline: "Live timeline",
    empty: "Nothing has happened yet",
    emptyText: "Events appear here from STARTEX on.",
  },
);
