import { isPublicChannel, type Scenario, type ScenarioInject } from "@firebreak/shared/scenario";
import type { Audience } from "@firebreak/shared/roles";
import type { DrillEvent, EventOf } from "../../server/src/domain/events.ts";
import { marksIn } from "./canaryScenario.ts";

type Planned = Pick<ScenarioInject, "id" | "title" | "body" | "to" | "category" | "channel" | "from"> & {
  claim?: string | undefined;
  headline?: unknown;
  alt?: unknown;
};
type Watched = Exclude<Audience, "control" | "evaluator">;

/**
 * Who may read which mark, worked out from the log and DESIGN §1 alone: a second opinion on `redact`, which
 * it shares no code with. Units and observers only; a mark once allowed stays allowed.
 */
export class MayRead {
  readonly audiences: readonly Watched[];
  readonly #allowed = new Map<Watched, Set<string>>();
  readonly #scenario: Scenario;
  readonly #leadership: Watched[];
  readonly #names = new Map<string, string>();
  readonly #plans: Map<string, Planned[]>;
  readonly #typed = new Map<string, Set<string>>();
  readonly #owners = new Map<string, Watched[]>();
  readonly #calls = new Map<string, Watched[]>();
  readonly #requests = new Map<string, Watched[]>();
  readonly #escalations = new Map<string, { readers: Watched[]; texts: unknown[] }>();

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#plans = new Map(scenario.injects.map((inject) => [inject.id, [inject]]));
    const units = scenario.units.map(({ id }): Watched => `unit:${id}`);
    this.audiences = ["observer", ...units];
    this.#leadership = scenario.units
      .filter(({ kind }) => kind === "leadership")
      .map(({ id }): Watched => `unit:${id}`);
    for (const audience of this.audiences) this.#allowed.set(audience, new Set());
  }

  /** The marks in this text that the audience may not read. */
  forbidden(audience: Watched, text: string): string[] {
    return marksIn(text).filter((mark) => !this.#allowed.get(audience)?.has(mark));
  }

  /** Takes in what an event made known, and to whom. */
  follow(event: DrillEvent): void {
    const own: Watched[] =
      event.actor.role !== "system" && event.actor.unit !== undefined ? [`unit:${event.actor.unit}`] : [];
    const name = event.actor.role === "system" ? "" : (this.#names.get(event.actor.person) ?? "");
    switch (event.type) {
      case "participant.registered":
        this.#names.set(event.data.person, event.data.name);
        if (event.data.unit !== undefined) this.#allow([`unit:${event.data.unit}`], event.data.name);
        return;
      case "exercise.paused":
      case "exercise.stopped":
        this.#allow(this.audiences, event.data.reason);
        return;
      case "inject.released":
        this.#released(event);
        return;
      case "inject.added": {
        const { claim, headline, ...fields } = event.data.fields;
        this.#plans.set(event.data.inject, [
          { id: event.data.inject, ...fields, claim: claim ?? undefined, headline: headline ?? undefined },
        ]);
        return;
      }
      case "inject.edited": {
        const given = Object.entries(event.data.fields).filter(([, value]) => value !== undefined);
        this.#change(
          event.data.inject,
          Object.fromEntries(given.map(([key, value]) => [key, value ?? undefined])),
        );
        return;
      }
      case "inject.deferred":
      case "inject.held":
      case "inject.unheld":
      case "inject.skipped":
        this.#change(event.data.inject, {});
        return;
      case "inject.reverted":
        this.#plans.get(event.data.inject)?.pop();
        return;
      case "draft.edited": {
        // What was typed is in the bytes; its marks show in the text, whoever may read it.
        this.#type(
          event.data.response,
          Buffer.from(event.data.update, "base64").toString("latin1"),
          own,
          name,
        );
        return;
      }
      case "clearance.sought": {
        const asked = event.data.units.map((unit): Watched => `unit:${unit}`);
        this.#allow(asked, name, [...(this.#typed.get(event.data.response) ?? [])]);
        return;
      }
      case "clearance.withdrawn":
        // Whoever is let go reads why; the reason is no secret of the two units.
        this.#allow([...own, `unit:${event.data.unit}`], event.data.reason ?? "");
        return;
      case "response.cleared":
      case "response.objected":
        this.#allow(own, event.data, name);
        this.#allow(this.#owners.get(event.data.response) ?? [], event.data, name);
        return;
      case "call.rang": {
        const { persona, subject, unit } = event.data;
        this.#calls.set(event.data.call, [`unit:${unit}`]);
        const from = this.#scenario.personas.find(({ id }) => id === persona);
        this.#allow([`unit:${unit}`], subject, from?.name, from?.handle);
        return;
      }
      case "call.said":
        this.#allow(this.#calls.get(event.data.call) ?? this.#rungAt(event.data.call), event.data.text);
        return;
      case "decision.noted":
      case "card.placed":
        this.#allow(own, event.data);
        return;
      case "response.drafted":
        this.#owners.set(event.data.response, own);
        this.#type(event.data.response, event.data.text, own, event.data);
        return;
      case "claim.assessed":
      case "response.returned":
        this.#allow(own, event.data);
        return;
      case "response.published":
        this.#allow(
          event.data.kind === "answer" ? (this.#owners.get(event.data.response) ?? own) : this.audiences,
          event.data.text,
        );
        return;
      case "persona.posted": {
        const from = this.#scenario.personas.find(({ id }) => id === event.data.persona);
        const claim = this.#scenario.claims.find(({ id }) => id === event.data.claim);
        this.#allow(this.audiences, event.data.text, from?.name, from?.handle, claim?.id, claim?.text);
        return;
      }
      case "public.reacted":
        // What stands in everybody's feed names the claim it is about.
        for (const { voice } of event.data.voices) {
          const said = this.#scenario.voices[voice];
          const claim = this.#scenario.claims.find(({ id }) => id === said?.claim);
          this.#allow(this.audiences, said?.text, claim?.id, claim?.text);
        }
        return;
      case "restriction.requested": {
        const { restriction: _id, claim: _claim, ...grounds } = event.data;
        this.#allow([...own, "observer"], grounds);
        this.#allow(["observer"], name);
        return;
      }
      case "request.sent": {
        const both: Watched[] = [...own, `unit:${event.data.to}`];
        this.#requests.set(event.data.request, both);
        this.#allow(both, event.data.text, name);
        return;
      }
      case "request.answered":
        this.#allow(this.#requests.get(event.data.request) ?? [], event.data.text, name);
        return;
      case "request.declined":
        this.#allow(this.#requests.get(event.data.request) ?? [], event.data.reason, name);
        return;
      case "escalation.raised": {
        const asked = {
          readers: [...own, ...this.#leadership],
          texts: [event.data.question, event.data.options, name],
        };
        this.#escalations.set(event.data.escalation, asked);
        this.#allow(asked.readers, ...asked.texts);
        return;
      }
      case "decision.made": {
        const asked = this.#escalations.get(event.data.escalation);
        const bound = event.data.binds.map((unit): Watched => `unit:${unit}`);
        this.#allow([...(asked?.readers ?? []), ...bound], ...(asked?.texts ?? []), event.data.text, name);
        return;
      }
      case "message.sent": {
        const { from, to, text } = event.data;
        const ends: Watched[] =
          to === "all"
            ? [...this.audiences]
            : [from, to].filter((end) => end !== "control").map((end): Watched => `unit:${end}`);
        this.#allow(ends, text);
        this.#allow(
          ends.filter((end) => end !== "observer"),
          name,
        );
        return;
      }
      default:
        return;
    }
  }

  #released(event: EventOf<"inject.released">): void {
    const inject = this.#plans.get(event.data.inject)?.at(-1);
    // A row that notes what control expects reaches nobody.
    if (inject === undefined || inject.category === "expected-action") return;
    const addressed = inject.to.map((unit): Watched => `unit:${unit}`);
    const administrative = inject.category === "administrative";
    const channel = this.#scenario.channels.find(({ id }) => id === inject.channel);
    const isPublic = !administrative && channel !== undefined && isPublicChannel(channel.kind);
    const spectators: Watched[] = administrative ? [] : ["observer"];
    this.#allow([...addressed, ...spectators], inject.id, this.#heard(inject), inject.claim);
    if (isPublic) this.#allow(this.audiences, this.#heard(inject), inject.claim);
    const claim = this.#scenario.claims.find(({ id }) => id === inject.claim);
    // The hall hears of a claim once anybody has.
    const hall: Watched[] = addressed.length > 0 || isPublic ? ["observer"] : [];
    this.#allow([...addressed, ...hall, ...(isPublic ? this.audiences : [])], claim?.id, claim?.text);
  }

  /** What control makes of an inject that is still to come; the last of them is what goes out. */
  #change(inject: string, fields: Partial<Planned>): void {
    const plan = this.#plans.get(inject);
    const last = plan?.at(-1);
    if (last !== undefined) plan?.push({ ...last, ...fields });
  }

  #type(response: string, text: string, own: Watched[], ...more: unknown[]): void {
    const typed = this.#typed.get(response) ?? new Set<string>();
    for (const found of marksIn(text)) typed.add(found);
    this.#typed.set(response, typed);
    this.#allow(own, text, ...more);
  }

  /** A press-call or phone inject rings at each of its units: `call-<inject>-<unit>`. */
  #rungAt(call: string): Watched[] {
    return this.audiences.filter((each) => each !== "observer" && call.endsWith(`-${each.slice(5)}`));
  }

  #heard(inject: Planned): unknown[] {
    const from = this.#scenario.personas.find(({ id }) => id === inject.from);
    return [inject.title, inject.body, inject.headline, inject.alt, from?.name, from?.handle];
  }

  #allow(audiences: readonly Watched[], ...values: unknown[]): void {
    const marks = marksIn(JSON.stringify(values));
    for (const audience of audiences) {
      for (const mark of marks) this.#allowed.get(audience)?.add(mark);
    }
  }
}
