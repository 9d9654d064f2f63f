import { scenarioSchema, type Scenario, type ScenarioInput } from "@firebreak/shared/scenario";
import { random } from "../../../server/src/simulation/random.ts";

/** What the issue asks the screens to bear. */
export const UNITS = 40;
export const INJECTS = 300;

/** A communications unit that every other inject reaches: the one with the long inbox. */
export const BUSY_UNIT = "unit-3";

const MINUTE = 60_000;
/** Planned play, minutes; the last scheduled inject comes well after the middle of it. */
const DURATION = 180;
const LAST_DUE = 150;
const CLAIMS = 30;
const STORYLINES = 8;
const PERSONAS = 24;
/** Of all injects: kept in reserve for a hand, and released by what happens. */
const IN_RESERVE = 30;
const CONDITIONAL = 20;

const SITES = [
  ["ha-noi", "Hà Nội"],
  ["hai-phong", "Hải Phòng"],
  ["da-nang", "Đà Nẵng"],
  ["hcm", "TP. Hồ Chí Minh"],
  ["can-tho", "Cần Thơ"],
] as const;
const KINDS = ["operations", "technical", "communications", "health", "press", "other"] as const;
const CHANNELS = [
  ["microblog", "Dòng Tin"],
  ["video", "Kênh Hình"],
  ["messaging", "Nhóm xóm"],
  ["news", "Báo Ngày Mới"],
  ["tv", "Truyền hình Miền"],
  ["radio", "Đài Thành phố"],
  ["email", "Thư công vụ"],
  ["order", "Công điện"],
] as const;
/** Bots let calls ring, so there are few: what waits at a switchboard in earnest. */
const CALL = "press-call";
const CALL_EVERY = 30;
const MATTERS = [
  ["Đập Suối Bạc nứt", "Cracks in the Suối Bạc dam"],
  ["Nước máy nhiễm độc", "Poison in the tap water"],
  ["Cầu Sông Ngân sập", "The Sông Ngân bridge is down"],
  ["Điểm trú hết chỗ", "No room left in the shelters"],
  ["Mất sóng toàn thành phố", "No mobile network anywhere"],
  ["Bệnh viện từ chối người bị nạn", "The hospital turns casualties away"],
  ["Hàng cứu trợ bị giữ lại", "Relief goods held back"],
  ["Xả lũ không báo trước", "Gates opened without warning"],
] as const;
const BODY = {
  vi:
    "Người nhà tôi ở đó gọi điện báo phải chạy ngay trong đêm, không thấy ai thông báo gì. Mọi người chia sẻ gấp " +
    "để bà con còn kịp biết mà chạy lên chỗ cao. Ai có số của đội cứu hộ thì nhắn tôi với, đường vào đã ngập rồi.",
  en:
    "My family there called to say they had to run in the night and nobody has told them anything. Please share so " +
    "that people can get out in time. If you have a number for the rescue teams, send it: the road in is flooded.",
};

export function unitName(index: number): string {
  return `unit-${(index % UNITS) + 1}`;
}

/**
 * A drill as large as the screens have to bear: 40 units at five sites, 300 injects over every channel,
 * with claims that spread, expected actions, conditions and a reserve. The same `start` gives the same.
 * @param start the story's hour at STARTEX, epoch ms
 */
export function largeScenario(start: number): Scenario {
  const chance = random(1, "large scenario");
  const pick = (count: number): number => Math.floor(chance.between(0, count));
  const units = Array.from({ length: UNITS }, (_, index): ScenarioInput["units"][number] => ({
    id: unitName(index),
    name: { vi: `Đơn vị phối hợp số ${index + 1}`, en: `Coordinating unit ${index + 1}` },
    kind: index === 0 ? "leadership" : (KINDS[index % KINDS.length] ?? "other"),
    site: SITES[index % SITES.length]?.[0] ?? SITES[0][0],
    approver: index % 4 === 0,
  }));
  const injects = Array.from({ length: INJECTS }, (_, index): ScenarioInput["injects"][number] => {
    const line = index % STORYLINES;
    const [vi, en] = MATTERS[line] ?? MATTERS[0];
    const channel = index % CALL_EVERY === 3 ? CALL : (CHANNELS[pick(CHANNELS.length)] ?? CHANNELS[0])[0];
    const others = [pick(UNITS), pick(UNITS), ...(chance.chance(0.5) ? [pick(UNITS)] : [])].map(unitName);
    const isForBusy = chance.chance(0.5) && channel !== CALL;
    const to = [...new Set([...(isForBusy ? [BUSY_UNIT] : []), ...others])];
    const isClaim = chance.chance(0.7);
    const expect = to.slice(0, 2).map((unit, place) => ({
      id: `expect-${place + 1}`,
      unit,
      action:
        place === 1
          ? ("acknowledge" as const)
          : isClaim
            ? chance.pick(["assess", "publish"] as const)
            : ("request" as const),
      within: `${5 + pick(12)}m`,
    }));
    return {
      id: `inject-${index + 1}`,
      title: isClaim
        ? { vi: `${vi}: tin thứ ${index + 1}`, en: `${en}: report ${index + 1}` }
        : { vi: `Việc điều hành số ${index + 1}`, en: `Running the operation: notice ${index + 1}` },
      storyline: `line-${line + 1}`,
      channel,
      from: `persona-${pick(PERSONAS) + 1}`,
      to,
      body: BODY,
      ...(isClaim && { claim: `claim-${pick(CLAIMS) + 1}` }),
      ...(channel === CALL && { replyBy: "12m" }),
      expect,
      ...timing(index),
    };
  });
  const input: ScenarioInput = {
    firebreak: 1,
    id: "large",
    title: { vi: "Bão lớn: bốn mươi đơn vị", en: "The great storm: forty units" },
    summary: { vi: "Để đo các màn hình.", en: "For measuring the screens." },
    languages: ["vi", "en"],
    duration: `${DURATION}m`,
    clock: { start: new Date(start).toISOString().replace("Z", "+00:00"), rate: 1 },
    sites: SITES.map(([id, name]) => ({ id, name })),
    units,
    objectives: Array.from({ length: 5 }, (_, index) => ({
      id: `objective-${index + 1}`,
      capability: { vi: `Năng lực ${index + 1}`, en: `Capability ${index + 1}` },
      target: { vi: "Nói trước, nói đúng.", en: "First and right." },
      criticalTasks: [{ id: `task-${index + 1}`, text: { vi: "Việc then chốt", en: "A critical task" } }],
    })),
    personas: Array.from({ length: PERSONAS }, (_, index) => ({
      id: `persona-${index + 1}`,
      name: `Nhân vật ${index + 1}`,
      handle: `nhan_vat_${index + 1}`,
      kind: chance.pick(["citizen", "journalist", "media", "influencer", "official"] as const),
      followers: 100 + pick(90_000),
    })),
    channels: [...CHANNELS, [CALL, "Báo chí gọi"] as const].map(([kind, name]) => ({ id: kind, kind, name })),
    claims: Array.from({ length: CLAIMS }, (_, index) => ({
      id: `claim-${index + 1}`,
      text: {
        vi: `${(MATTERS[index % STORYLINES] ?? MATTERS[0])[0]} (${index + 1}).`,
        en: `${(MATTERS[index % STORYLINES] ?? MATTERS[0])[1]} (${index + 1}).`,
      },
      truth: chance.pick(["false", "misleading", "unresolved", "true"] as const),
      harm: chance.pick(["low", "medium", "high"] as const),
    })),
    storylines: MATTERS.map(([vi, en], index) => ({ id: `line-${index + 1}`, title: { vi, en } })),
    injects,
    voices: Array.from({ length: CLAIMS * 3 }, (_, index) => ({
      claim: `claim-${(index % CLAIMS) + 1}`,
      stance: chance.pick(["spread", "doubt", "worry", "anger"] as const),
      text: { vi: `Có ai xác nhận chuyện này chưa? (${index})`, en: `Can anyone confirm this? (${index})` },
    })),
  };
  return scenarioSchema.parse(input);
}

/** Most come by the clock, evenly; every tenth waits in reserve, some for what an earlier one brings about. */
function timing(index: number): Partial<ScenarioInput["injects"][number]> {
  if (index % (INJECTS / IN_RESERVE) === 9) return { category: "contingency", manual: true };
  if (index % (INJECTS / CONDITIONAL) === 7) {
    return { when: { released: `inject-${index}` }, after: "4m" };
  }
  return { at: `${Math.round((20_000 + (index / INJECTS) * LAST_DUE * MINUTE) / 1_000)}s` };
}
