export { NoticeDesk } from "./NoticeDesk.tsx";
export { NoticeMenu } from "./NoticeMenu.tsx";
