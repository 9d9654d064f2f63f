import type { Act } from "./moments.ts";

/** The acts of each unit, in the order of the log, by what they are about. */
export class ActIndex {
  readonly #lists = new Map<string, Act[]>();
  readonly #consultations = new Map<string, { seq: number }[]>();

  add(act: Act): void {
    if (act.inject !== undefined) push(this.#lists, `${act.unit} inject ${act.inject}`, act);
    if (act.claim !== undefined) push(this.#lists, `${act.unit} claim ${act.claim}`, act);
    if (act.to !== undefined) push(this.#lists, `${act.unit} asks ${act.to}`, act);
    if (act.action === "decide") push(this.#lists, `${act.unit} decides`, act);
  }

  /** `unit` asked `other` something, or answered it. */
  noteConsultation(unit: string, other: string, seq: number): void {
    push(this.#consultations, `${unit} ${other}`, { seq });
  }

  onInject(unit: string, inject: string): readonly Act[] {
    return this.#lists.get(`${unit} inject ${inject}`) ?? [];
  }

  onClaim(unit: string, claim: string | undefined): readonly Act[] {
    return claim === undefined ? [] : (this.#lists.get(`${unit} claim ${claim}`) ?? []);
  }

  /** The requests of one unit to another, whatever they are about. */
  requests(unit: string, to: string): readonly Act[] {
    return this.#lists.get(`${unit} asks ${to}`) ?? [];
  }

  decisions(unit: string): readonly Act[] {
    return this.#lists.get(`${unit} decides`) ?? [];
  }

  consultations(unit: string, other: string): readonly { seq: number }[] {
    return this.#consultations.get(`${unit} ${other}`) ?? [];
  }
}

function push<T>(lists: Map<string, T[]>, key: string, each: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [each]);
  else list.push(each);
}

/** The first of `list` (in log order) after position `seq` that fits; undefined where there is none. */
export function firstAfter<T extends { seq: number }>(
  list: readonly T[],
  seq: number,
  fits: (each: T) => boolean = () => true,
): T | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as T).seq > seq) high = middle;
    else low = middle + 1;
  }
  for (let index = low; index < list.length; index += 1) {
    const each = list[index] as T;
    if (fits(each)) return each;
  }
  return undefined;
}

/** Whichever comes first in the log. */
export function earlier<T extends { seq: number }>(one: T | undefined, other: T | undefined): T | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.seq <= other.seq ? one : other;
}
