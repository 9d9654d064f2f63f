import { scenarioSchema, type Scenario, type ScenarioInput } from "@firebreak/shared/scenario";

export const UNITS = 8;
const SITES = ["ha-noi", "da-nang", "tp-hcm"] as const;
/** A claim is carried by so many injects. */
const INJECTS_A_CLAIM = 10;
/** Play time of the first scheduled inject, seconds. */
export const FIRST_DUE_SECONDS = 20;

const BODY = {
  vi:
    "Đập Suối Bạc đã nứt, nước đang tràn về khu dân cư phía dưới! Người nhà tôi ở đó gọi điện báo phải chạy " +
    "ngay trong đêm, không thấy ai thông báo gì. Mọi người chia sẻ gấp để bà con còn kịp biết mà chạy lên chỗ cao.",
  en:
    "The Suối Bạc dam has cracked and water is coming down on the houses below! My family there called to say " +
    "they had to run in the night and nobody has told them anything. Please share so that people can get out in time.",
};

/** A text as a unit publishes it. */
export const STATEMENT =
  "Hồ chứa Suối Bạc vận hành bình thường, mực nước 41,2 m, dưới mức báo động. Chúng tôi đã cử đoàn kiểm tra " +
  "và sẽ thông tin tiếp lúc 18:30. Đề nghị bà con theo dõi kênh chính thức.";

export function unitName(index: number): string {
  return `unit-${index % UNITS}`;
}

/** The units whose inbox an inject reaches. */
export function addressees(inject: number): string[] {
  return [unitName(inject), unitName(inject + 3)];
}

export function injectName(index: number): string {
  return `inject-${index}`;
}

export function claimName(inject: number): string {
  return `claim-${Math.floor(inject / INJECTS_A_CLAIM)}`;
}

/**
 * A drill of the usual shape (eight units at three sites, public injects of some hundred signs in two
 * languages, each with a claim and an expected action) and any number of injects: released by hand, or
 * one each second of play.
 */
export function benchScenario(injects: number, release: "manual" | "scheduled"): Scenario {
  const input: ScenarioInput = {
    firebreak: 1,
    id: "bench",
    title: { vi: "Bão đo lường", en: "Bench storm" },
    summary: { vi: "Để đo máy chủ.", en: "For measuring the server." },
    languages: ["vi", "en"],
    duration: "120m",
    clock: { start: "2026-10-14T16:00:00+07:00" },
    sites: SITES.map((id) => ({ id, name: id })),
    units: Array.from({ length: UNITS }, (_, index) => ({
      id: unitName(index),
      name: { vi: `Đơn vị ${index}`, en: `Unit ${index}` },
      kind: index === 0 ? "leadership" : "operations",
      site: SITES[index % SITES.length] ?? SITES[0],
    })),
    personas: [{ id: "resident", name: "Cư dân", handle: "cu_dan", kind: "citizen", followers: 1_200 }],
    channels: [{ id: "blog", kind: "microblog", name: "Mạng xã hội" }],
    claims: Array.from({ length: Math.ceil(injects / INJECTS_A_CLAIM) }, (_, index) => ({
      id: claimName(index * INJECTS_A_CLAIM),
      text: { vi: "Đập đã vỡ.", en: "The dam has burst." },
      truth: "false",
      harm: "high",
    })),
    storylines: [{ id: "dam", title: { vi: "Đập", en: "The dam" } }],
    injects: Array.from({ length: injects }, (_, index) => ({
      id: injectName(index),
      title: { vi: `Tin đồn ${index}`, en: `Rumour ${index}` },
      storyline: "dam",
      ...(release === "manual" ? { manual: true } : { at: `${FIRST_DUE_SECONDS + index}s` }),
      channel: "blog",
      from: "resident",
      to: addressees(index),
      body: BODY,
      claim: claimName(index),
      expect: [{ id: "ack", unit: unitName(index), action: "acknowledge", within: "90m" }],
    })),
  };
  return scenarioSchema.parse(input);
}
