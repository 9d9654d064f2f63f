import type { RequestKind } from "@firebreak/shared/commands";
import type { ResponseKind, Truth } from "@firebreak/shared/scenario";

/*
 * The words that a desk offers to choose from, in its order. Records make them total: a word of the
 * contract without a place here does not compile. The contract's own lists stand beside their schemas,
 * and importing those would bring the schema library to every unit's browser.
 */

export const TRUTHS = keysOf<Truth>({
  false: true,
  misleading: true,
  unresolved: true,
  true: true,
  opinion: true,
});

export const RESPONSE_KINDS = keysOf<ResponseKind>({
  holding: true,
  correction: true,
  update: true,
  apology: true,
  statement: true,
  answer: true,
});

export const REQUEST_KINDS = keysOf<RequestKind>({ information: true, action: true, clearance: true });

function keysOf<K extends string>(record: Record<K, true>): readonly K[] {
  return Object.keys(record) as K[];
}
