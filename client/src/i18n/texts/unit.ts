import { texts } from "../texts.ts";

export const unit = texts(
  {
    title: "Đơn vị",
    inbox: "Tin đến",
    inboxEmpty: "Chưa có tin",
    inboxEmptyText: "Tin gửi tới đơn vị sẽ hiện ở đây ngay khi được phát.",
  },
  {
    title: "Unit",
    inbox: "Inbox",
    inboxEmpty: "Nothing yet",
    inboxEmptyText: "What reaches your unit appears here the moment it is released.",
  },
);
