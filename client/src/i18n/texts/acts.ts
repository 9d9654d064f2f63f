import type { ActType } from "@firebreak/shared/views";
import { texts } from "../texts.ts";

type GroupOf<Act> = Act extends `${infer Group}.${string}` ? Group : never;
type NameIn<Act, Group extends string> = Act extends `${Group}.${infer Name}` ? Name : never;

/**
 * Each kind of act in a few words, as a timeline says it after the unit's name: `acts:inject.released`.
 * An act without words does not compile.
 */
type Words = { [Group in GroupOf<ActType>]: Record<NameIn<ActType, Group>, string> };

export const acts = texts(
  {
    exercise: {
      created: "Diễn tập được tạo",
      started: "STARTEX: bắt đầu diễn tập",
      paused: "Tạm dừng diễn tập",
      resumed: "Tiếp tục diễn tập",
      rateChanged: "Đổi nhịp giờ tình huống",
      jumped: "Nhảy giờ tình huống",
      ended: "ENDEX: kết thúc diễn tập",
      stopped: "Dừng khẩn cấp: tình huống thật",
    },
    participant: {
      joined: "Tham gia",
      removed: "Bị đưa ra khỏi diễn tập",
    },
    unit: {
      online: "Đơn vị có mặt",
      offline: "Đơn vị mất kết nối",
    },
    inject: {
      added: "Ban điều phối viết thêm tin",
      edited: "Sửa tin tình huống",
      reverted: "Hoàn tác thay đổi của tin",
      assigned: "Giao tin cho điều phối viên",
      released: "Tin tình huống được phát",
      acknowledged: "Xác nhận đã nhận tin",
      claimed: "Nhận xử lý",
      completed: "Hoàn tất tin tình huống",
      deferred: "Dời giờ phát tin",
      skipped: "Bỏ qua tin tình huống",
      held: "Giữ lại tin tình huống",
      unheld: "Thôi giữ tin tình huống",
    },
    claim: {
      assessed: "Kết luận xác minh",
    },
    response: {
      cleared: "Đồng ý nội dung",
      objected: "Không đồng ý nội dung",
      drafted: "Soạn nội dung trả lời",
      submitted: "Trình duyệt",
      approved: "Duyệt nội dung",
      returned: "Trả lại để sửa",
      published: "Công bố",
    },
    update: {
      promised: "Hẹn lần cập nhật tiếp theo",
    },
    request: {
      reminded: "Nhắc lại yêu cầu",
      sent: "Gửi yêu cầu phối hợp",
      acknowledged: "Đã nhận yêu cầu",
      answered: "Trả lời yêu cầu",
      declined: "Từ chối yêu cầu",
      completed: "Hoàn tất yêu cầu",
    },
    escalation: {
      raised: "Xin ý kiến lãnh đạo",
    },
    decision: {
      noted: "Ghi vào sổ quyết định",
      made: "Ra quyết định",
    },
    clearance: {
      sought: "Lấy ý kiến trước khi công bố",
      reminded: "Nhắc cho ý kiến",
      withdrawn: "Thôi lấy ý kiến",
    },
    call: {
      rang: "Điện thoại đổ chuông",
      pickedUp: "Nhấc máy",
      ended: "Cuộc gọi kết thúc",
    },
    restriction: {
      requested: "Đề nghị hạn chế nội dung",
    },
    rating: {
      given: "Chấm một phát ngôn",
    },
    persona: {
      posted: "Nhân vật mô phỏng đăng bài",
    },
    message: {
      sent: "Nhắn tin",
    },
    expectation: {
      missed: "Lỡ hạn hành động kỳ vọng",
    },
  } satisfies Words,
  {
    exercise: {
      created: "Exercise created",
      started: "STARTEX: the exercise begins",
      paused: "Exercise paused",
      resumed: "Exercise resumed",
      rateChanged: "Rate of scenario time changed",
      jumped: "Scenario time jumped",
      ended: "ENDEX: the exercise ends",
      stopped: "Safety stop: real emergency",
    },
    participant: {
      joined: "Joined",
      removed: "Removed from the exercise",
    },
    unit: {
      online: "Unit present",
      offline: "Unit disconnected",
    },
    inject: {
      added: "Control wrote an inject",
      edited: "Inject edited",
      reverted: "Change of an inject undone",
      assigned: "Inject assigned to a controller",
      released: "Inject released",
      acknowledged: "Acknowledged",
      claimed: "Took it on",
      completed: "Inject completed",
      deferred: "Inject deferred",
      skipped: "Inject skipped",
      held: "Inject held back",
      unheld: "Inject let go again",
    },
    claim: {
      assessed: "Assessed a claim",
    },
    response: {
      cleared: "Cleared the text",
      objected: "Objected to the text",
      drafted: "Drafted a response",
      submitted: "Submitted for approval",
      approved: "Approved",
      returned: "Returned for changes",
      published: "Published",
    },
    update: {
      promised: "Promised the next update",
    },
    request: {
      reminded: "Reminded of a request",
      sent: "Sent a request",
      acknowledged: "Acknowledged the request",
      answered: "Answered the request",
      declined: "Declined the request",
      completed: "Completed the request",
    },
    escalation: {
      raised: "Escalated to the leadership",
    },
    decision: {
      noted: "Noted in the decision log",
      made: "Decided",
    },
    clearance: {
      sought: "Asked for clearance",
      reminded: "Reminded of a clearance",
      withdrawn: "No longer asks for clearance",
    },
    call: {
      rang: "A call rang",
      pickedUp: "Picked up the call",
      ended: "The call ended",
    },
    restriction: {
      requested: "Asked for content to be restricted",
    },
    rating: {
      given: "Rated a statement",
    },
    persona: {
      posted: "A simulated person posted",
    },
    message: {
      sent: "Sent a message",
    },
    expectation: {
      missed: "Missed an expected action",
    },
  } satisfies Words,
);
