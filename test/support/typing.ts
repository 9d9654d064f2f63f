import * as Y from "yjs";
import type { Random } from "../../server/src/simulation/random.ts";

/**
 * The update (base64) that somebody's typing of `text` makes to a draft's shared document: somewhere in it,
 * under a client id of their own.
 */
export function typing(doc: string | null, text: string, random: Random): string {
  const copy = new Y.Doc();
  if (doc !== null) Y.applyUpdate(copy, Buffer.from(doc, "base64"));
  copy.clientID = Math.floor(random.between(1e6, 4e9));
  const before = Y.encodeStateVector(copy);
  const shared = copy.getText("text");
  // Between words: a mark that another is typed into would be a new mark.
  if (random.chance(0.5)) shared.insert(0, `${text} `);
  else shared.insert(shared.length, ` ${text}`);
  return Buffer.from(Y.encodeStateAsUpdate(copy, before)).toString("base64");
}
