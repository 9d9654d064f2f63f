/** A record as it was stored, its event data not yet known to be of any shape. */
export interface StoredEvent {
  type: string;
  data: unknown;
}

/** Turns an event as an older Firebreak wrote it into today's; returns it untouched where nothing changed. */
export type Upcaster = (event: StoredEvent) => StoredEvent;

export type Upcasters = Readonly<Partial<Record<string, Upcaster>>>;

/**
 * By stored type. Empty today: every type still means what it first meant. When data of a type
 * change their shape, the upcaster that mends old records goes here, and stays for ever. Stored
 * lines are never rewritten, so their hashes still hold.
 */
export const UPCASTERS: Upcasters = {};

/**
 * Applied to every record that is read, before its data are checked against today's schemas. Returns
 * `event` itself where there is nothing to mend.
 */
export function upcast(event: StoredEvent, upcasters: Upcasters = UPCASTERS): StoredEvent {
  const mend = Object.hasOwn(upcasters, event.type) ? upcasters[event.type] : undefined;
  return mend === undefined ? event : mend({ type: event.type, data: event.data });
}
