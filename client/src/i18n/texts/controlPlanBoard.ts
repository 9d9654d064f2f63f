import { texts } from "../texts.ts";

/** What the board itself says of work on the plan: the rest comes with its forms. */
export const controlPlanBoard = texts(
  {
    board: {
      add: "Tin mới",
      goOn: "Viết tiếp tin mới",
      addTitle: "Soạn một tin mới trong lúc diễn tập",
      controller: "Lọc theo người phụ trách",
      unit: "Đơn vị",
      storyline: "Tuyến",
      anybody: "Phụ trách",
      mine: "Của tôi",
      nobodys: "Chưa ai phụ trách",
      inHand: "{{name}} phụ trách",
    },
    keys: {
      add: "Soạn tin mới",
      edit: "Sửa tin đang chọn",
      copy: "Nhân bản tin đang chọn",
      undo: "Hoàn tác thay đổi gần nhất của tin đang chọn",
      assign: "Nhận hoặc trả tin đang chọn",
      mark: "Đánh dấu tin để làm cùng lúc",
      extend: "Đánh dấu tiếp xuống, lên",
    },
  },
  {
    board: {
      add: "New inject",
      goOn: "Go on with new inject",
      addTitle: "Write a new inject while the exercise runs",
      controller: "Filter by controller",
      unit: "Unit",
      storyline: "Storyline",
      anybody: "Controller",
      mine: "Mine",
      nobodys: "Nobody's",
      inHand: "{{name}} has it in hand",
    },
    keys: {
      add: "Write a new inject",
      edit: "Edit the selected inject",
      copy: "Duplicate the selected inject",
      undo: "Undo the last change of the selected inject",
      assign: "Take the selected inject, or hand it back",
      mark: "Mark injects to work on together",
      extend: "Mark on downwards, upwards",
    },
  },
);
