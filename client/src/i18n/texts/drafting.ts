import { texts } from "../texts.ts";

/** What is said around a draft that several people write. */
export const drafting = texts(
  {
    text: "Bản thảo, cả đơn vị cùng viết",
    writing: "{{name}} đang viết",
    writingMany: "{{names}} đang viết",
    openAt_other: "{{names}} đang mở bản này",
    together: "Cùng viết: {{names}}",
    done: "Xong",
    submitted: "Bản này đang chờ duyệt. Sửa chữ thì nó trở lại thành bản thảo và phải trình lại.",
    reopen: "Vẫn sửa",
    unsent: {
      saved: "Đã lưu",
      sending: "Đang lưu…",
      offline: "Mất kết nối. Phần bạn gõ được giữ trên máy này và sẽ tự gửi.",
      refused: "Phần bạn gõ chưa vào được bản thảo. Nó vẫn được giữ trên máy này.",
    },
    details: {
      title: "Thể loại, kết luận, bản tin tiếp",
      save: "Lưu",
    },
    lost: {
      title: "Phần bạn gõ không vào được bản này",
      approved: "Bản này đã được duyệt trước khi phần bạn gõ tới nơi. Bản bạn thấy lúc gõ:",
      published: "Bản này đã được công bố trước khi phần bạn gõ tới nơi. Bản bạn thấy lúc gõ:",
      copy: "Chép lại",
      copied: "Đã chép",
      discard: "Bỏ đi",
    },
  },
  {
    text: "Draft, written together",
    writing: "{{name}} is writing",
    writingMany: "{{names}} are writing",
    openAt_one: "{{names}} has this draft open",
    openAt_other: "{{names}} have this draft open",
    together: "Written by {{names}}",
    done: "Done",
    submitted:
      "This text awaits approval. If you change it, it goes back to draft and must be submitted again.",
    reopen: "Change it all the same",
    unsent: {
      saved: "Saved",
      sending: "Saving…",
      offline: "No connection. What you type is kept on this device and will be sent by itself.",
      refused: "What you typed has not entered the draft. It is still kept on this device.",
    },
    details: {
      title: "Kind, stance, next update",
      save: "Save",
    },
    lost: {
      title: "Your words did not get into this text",
      approved: "It had been approved before they arrived. The text as you had it:",
      published: "It had been published before they arrived. The text as you had it:",
      copy: "Copy",
      copied: "Copied",
      discard: "Discard",
    },
  },
);
