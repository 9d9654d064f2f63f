import { browserEnvironment } from "../../../connection/environment.ts";
import { send } from "../../../store/drill.ts";
import { keptDraftsOf } from "./keptDrafts.ts";
import { createDraftSession, type DraftSession } from "./model/draftSession.ts";
import { announceDraft, retireDraft } from "./openDrafts.ts";

const sessions = new Map<string, DraftSession>();

/** The page's one session of a draft: it goes on while its editor is closed, until its words are in the log. */
export function draftSession(exercise: string, person: string, response: string, doc: string): DraftSession {
  const key = `${exercise}/${person}/${response}`;
  const found = sessions.get(key);
  if (found !== undefined) return found;
  const session = createDraftSession({
    response,
    doc,
    kept: keptDraftsOf(exercise, person),
    send: (update) => send("draft.edit", { response, update }),
    after: browserEnvironment.after,
  });
  sessions.set(key, session);
  announceDraft(response, session.flush);
  return session;
}

/** Gives up what a person's typing in a draft has left unsent. */
export function discardDraft(exercise: string, person: string, response: string): void {
  const key = `${exercise}/${person}/${response}`;
  sessions.get(key)?.discard();
  sessions.delete(key);
  retireDraft(response);
  keptDraftsOf(exercise, person).forget(response);
}
