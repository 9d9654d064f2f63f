import { randomBytes } from "node:crypto";
import { textSchema } from "@firebreak/shared/commands";
import type { You } from "@firebreak/shared/protocol";
import { reject, type Rejection } from "@firebreak/shared/rejections";
import { z } from "zod";
import type { Exercises } from "../application/exercises.ts";
import type { LiveExercise } from "../application/liveExercise.ts";
import type { PersonActor } from "../domain/events.ts";
import type { Access, Seat, TokenGrant } from "./access.ts";

export const joinSchema = z.strictObject({
  code: z.string().min(1).max(32).optional(),
  token: z.string().min(1).max(256).optional(),
  name: textSchema.trim().min(1).max(80),
  site: z.string().min(1).max(64).nullish(),
});
export type JoinRequest = z.output<typeof joinSchema>;

export interface Admitted {
  live: LiveExercise;
  actor: PersonActor;
  you: You;
}

/** What a code or token leads to. `name`: the person's, where it is one person's token. */
export interface SeatFound {
  live: LiveExercise;
  seat: Seat;
  kind: "link" | "personal" | "code";
  name: string | null;
}

type Outcome<T> = { ok: true; value: T } | { ok: false; error: Rejection };

/** Lets people into exercises: a code or a link becomes a person with a token, a token a seat at the wire. */
export class Admission {
  readonly #access: Access;
  readonly #exercises: Exercises;

  constructor(access: Access, exercises: Exercises) {
    this.#access = access;
    this.#exercises = exercises;
  }

  /** What a code or token leads to: for showing it before anybody joins, and for looking at who calls. */
  seat(secret: { code?: string | undefined; token?: string | undefined }): Outcome<SeatFound> {
    const found =
      secret.token !== undefined ? this.#access.token(secret.token) : this.#access.code(secret.code ?? "");
    if (!found.ok) return found;
    const { grant } = found;
    const live = this.#exercises.get(grant.exercise);
    if (live?.state == null) return unknownExercise();
    if (grant.kind !== "code" && live.state.tables.people.get(grant.person)?.removed === true)
      return removed();
    const name = grant.kind === "personal" ? grant.name : null;
    return { ok: true, value: { live, seat: grant, kind: grant.kind, name } };
  }

  /** A code or a link, and a name: a new person with a token of their own, registered in the log. */
  async join(request: JoinRequest): Promise<Outcome<{ token: string; you: You }>> {
    const found = this.seat(request);
    if (!found.ok) return found;
    const { live, seat, kind } = found.value;
    if (kind === "personal") {
      // Else whoever is removed could have provided for a second self.
      return refused(
        reject("command/not-permitted", "this token is one person's; join with a link or a code", "/token"),
      );
    }
    if (request.site != null && live.state?.tables.sites.has(request.site) !== true) {
      return refused(reject("site/unknown", "this site does not take part in the exercise", "/site"));
    }
    const person = `p-${randomBytes(8).toString("hex")}`;
    const site = request.site ?? seat.site ?? defaultSite(live, seat.unit);
    const grant: Omit<TokenGrant, "issuedAt"> = {
      kind: "personal",
      person,
      name: request.name,
      exercise: seat.exercise,
      role: seat.role,
      ...(seat.unit !== undefined && { unit: seat.unit }),
      ...(site !== undefined && { site }),
      ...(seat.level !== undefined && { level: seat.level }),
    };
    // The token first: a person in the log without one could never come in.
    const token = await this.#access.issueToken(grant);
    const refusal = await register(live, grant);
    return refusal === null ? { ok: true, value: { token, you: youOf(grant) } } : refused(refusal);
  }

  /** The seat of a token at the wire; a link's common chair is registered when it is first used. */
  async admit(token: string): Promise<Outcome<Admitted>> {
    const found = this.#access.token(token);
    if (!found.ok) return found;
    const { grant } = found;
    const live = this.#exercises.get(grant.exercise);
    if (live?.state == null) return unknownExercise();
    const person = live.state.tables.people.get(grant.person);
    if (person?.removed === true) return removed();
    if (person === undefined) {
      const refusal = await register(live, grant);
      if (refusal !== null) return refused(refusal);
    }
    return { ok: true, value: { live, actor: actorOf(grant), you: youOf(grant) } };
  }
}

function refused(error: Rejection): { ok: false; error: Rejection } {
  return { ok: false, error };
}

function unknownExercise(): { ok: false; error: Rejection } {
  return refused(reject("exercise/unknown", "the exercise is not on this server"));
}

function removed(): { ok: false; error: Rejection } {
  return refused(reject("auth/revoked", "you were removed from the exercise"));
}

function defaultSite(live: LiveExercise, unit: string | undefined): string | undefined {
  return unit === undefined ? undefined : live.state?.tables.units.get(unit)?.site;
}

async function register(live: LiveExercise, grant: Omit<TokenGrant, "issuedAt">): Promise<Rejection | null> {
  const ack = await live.execute({
    id: `register ${grant.person}`,
    type: "participant.register",
    data: {
      person: grant.person,
      name: grant.name,
      role: grant.role,
      ...(grant.unit !== undefined && { unit: grant.unit }),
      ...(grant.site !== undefined && { site: grant.site }),
      ...(grant.level !== undefined && { level: grant.level }),
    },
    actor: { role: "system" },
  });
  return ack.ok ? null : ack.error;
}

function actorOf(grant: Omit<TokenGrant, "issuedAt">): PersonActor {
  return {
    person: grant.person,
    role: grant.role,
    ...(grant.unit !== undefined && { unit: grant.unit }),
    ...(grant.site !== undefined && { site: grant.site }),
  };
}

function youOf(grant: Omit<TokenGrant, "issuedAt">): You {
  return {
    person: grant.person,
    name: grant.name,
    role: grant.role,
    unit: grant.unit ?? null,
    site: grant.site ?? null,
    level: grant.level ?? null,
    exercise: grant.exercise,
  };
}
