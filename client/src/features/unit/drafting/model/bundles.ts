/** Bytes of one command's update; as base64 it stays below what a command may carry. */
const LARGEST = 72_000;

/** Updates in groups that fit into a command each, in their order. One that is too large stands alone. */
export function bundles(updates: readonly Uint8Array[], largest = LARGEST): Uint8Array[][] {
  const groups: Uint8Array[][] = [];
  let room = 0;
  for (const update of updates) {
    const group = groups.at(-1);
    if (group === undefined || update.length > room) {
      groups.push([update]);
      room = largest - update.length;
    } else {
      group.push(update);
      room -= update.length;
    }
  }
  return groups;
}
