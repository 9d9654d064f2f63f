import type { ActRow } from "@firebreak/shared/views";
import { type ActWords, tellAct, type Teller } from "./actWords.ts";

const told = new WeakMap<Teller, WeakMap<ActRow, ActWords>>();

/** {@link tellAct}, worked out once for a teller: a list that is drawn with every act tells the same ones again and again. */
export function tellOnce(act: ActRow, teller: Teller): ActWords {
  const known = told.get(teller) ?? new WeakMap<ActRow, ActWords>();
  told.set(teller, known);
  const words = known.get(act) ?? tellAct(act, teller);
  known.set(act, words);
  return words;
}
