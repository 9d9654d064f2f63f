import { useEffect } from "react";
import { drill } from "../../../store/drill.ts";
import { useDesk } from "../parts/deskContext.ts";
import { keptDraftsOf } from "./keptDrafts.ts";
import { isShared } from "./model/openness.ts";
import { draftSession } from "./sessions.ts";

/** Sends on what an earlier page had typed into drafts and not got into the log, whether or not they are open. */
export function ResumeDrafts() {
  const { exercise, person } = useDesk();
  useEffect(() => {
    const responses = drill.store.getState().view?.responses ?? {};
    for (const id of keptDraftsOf(exercise.id, person.id).responses()) {
      const row = responses[id];
      if (row !== undefined && isShared(row)) draftSession(exercise.id, person.id, id, row.doc ?? "");
    }
  }, [exercise.id, person.id]);
  return null;
}
