import { random, type Random } from "../../../server/src/simulation/random.ts";
import { WireClient } from "../../support/wireClient.ts";

/** Acts a second at a drill's busiest. */
const A_SECOND = 10;

/** People of units who go on acting while a screen is measured, on lines of their own. */
export class Peak {
  accepted = 0;
  refused = 0;
  readonly #people: readonly WireClient[];
  readonly #chance: Random = random(7, "peak");
  #timer: NodeJS.Timeout | null = null;

  private constructor(people: readonly WireClient[]) {
    this.#people = people;
  }

  static async open(url: string, tokens: readonly string[]): Promise<Peak> {
    const people = await Promise.all(tokens.map((token) => WireClient.connect(url, token)));
    await Promise.all(people.map((person) => person.inStep()));
    return new Peak(people);
  }

  start(): void {
    this.#timer ??= setInterval(() => this.#act(), 1_000 / A_SECOND);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  close(): void {
    this.stop();
    for (const person of this.#people) person.close();
  }

  #act(): void {
    const person = this.#chance.pick(this.#people);
    // What has been told stays told: a view is enough.
    person.messages = [];
    person.pulses = [];
    const [type, data] = this.#nextAct(person);
    person.command(type, data).then(
      ({ ok }) => {
        if (ok) this.accepted += 1;
        else this.refused += 1;
      },
      () => undefined,
    );
  }

  /** What somebody of a unit does next, from what stands on their screen. */
  #nextAct({ view, you }: WireClient): [type: string, data: object] {
    const chance = this.#chance;
    const unit = you?.unit ?? "";
    const tasks = Object.values(view?.tasks ?? {});
    const task = tasks.length === 0 ? undefined : chance.pick(tasks);
    const inject = task === undefined ? undefined : view?.injects[task.inject];
    const untaken = tasks.find(({ state }) => state === "new" || state === "seen");
    const asked = Object.values(view?.requests ?? {}).find(
      ({ to, status }) => to === unit && (status === "sent" || status === "acknowledged"),
    );
    const dice = chance.next();
    if (dice < 0.2 && untaken !== undefined) return ["inject.acknowledge", { inject: untaken.inject }];
    if (dice < 0.35 && asked !== undefined) {
      return ["request.answer", { request: asked.id, text: "Mực nước 41,2 m, xả 820 m³/s, ổn định." }];
    }
    if (dice < 0.55 && inject?.claim != null) {
      return [
        "claim.assess",
        { claim: inject.claim, inject: inject.id, verdict: chance.pick(["false", "true", "unresolved"]) },
      ];
    }
    if (dice < 0.65 && inject !== undefined) {
      return [
        "response.draft",
        { inject: inject.id, kind: "statement", text: "Dự thảo: đang kiểm tra, sẽ thông tin lại." },
      ];
    }
    if (dice < 0.75 && inject !== undefined) {
      return [
        "response.publish",
        {
          inject: inject.id,
          kind: "update",
          text: "Hồ vận hành bình thường. Bản tin tiếp theo sau 15 phút.",
          nextUpdate: 15,
        },
      ];
    }
    const other = chance.pick(Object.keys(view?.units ?? {}));
    if (dice < 0.9 && other !== undefined && other !== unit) {
      return [
        "request.send",
        {
          to: other,
          kind: "information",
          text: "Đề nghị xác nhận số liệu lúc này.",
          ...(inject !== undefined && { inject: inject.id }),
          within: 8,
        },
      ];
    }
    return ["message.send", { text: "Đang kiểm tra hiện trường, mười phút nữa có kết quả." }];
  }
}
