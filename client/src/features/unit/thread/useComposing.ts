import type { Truth } from "@firebreak/shared/scenario";
import { atLeast } from "@firebreak/shared/roles";
import type { ResponseRow, View } from "@firebreak/shared/views";
import { drill, send, useView } from "../../../store/drill.ts";
import { type Composing, contentOf } from "../model/composing.ts";
import { stepsToPublish } from "../model/responses.ts";
import { publishInSteps } from "./publishInSteps.ts";
import { useDesk } from "../parts/deskContext.ts";
import type { KeptForm } from "../parts/useKept.ts";

interface ComposingActs {
  saveDraft: () => Promise<void>;
  submitForApproval: () => Promise<void>;
  publish: () => Promise<void>;
  /** Publishing needs nobody else: the unit wants no approval, or this person gives it. */
  direct: boolean;
  /** What the text says of the claim against the unit's own verdict, where the two differ. */
  contradiction: { stance: Truth; verdict: Truth } | null;
}

/** What can be done with the composer's text. A new version of a draft goes the same way, step by step. */
export function useComposing(
  form: KeptForm<Composing>,
  about: { inject: string | null; claim: string | null },
  editing: ResponseRow | undefined,
): ComposingActs {
  const { unit, level } = useDesk();
  const verdict = useView((view) => view.assessments[`${about.claim ?? ""}/${unit.id}`]?.verdict ?? null);
  const { stance } = form.fields;
  const content = contentOf(form.fields, about);

  /** Saves the text as a draft; answers with the draft's id, or null where it was refused. */
  async function draft(): Promise<string | null> {
    if (content === null) return null;
    const known = new Set(Object.keys(viewNow().responses));
    const accepted = await form.submit("response.draft", {
      ...content,
      ...(editing !== undefined && { response: editing.id }),
    });
    if (!accepted) return null;
    return editing?.id ?? (await newResponse(known, content.text));
  }

  return {
    async saveDraft() {
      await draft();
    },
    async submitForApproval() {
      const response = await draft();
      if (response !== null) await send("response.submit", { response }).catch(() => undefined);
    },
    async publish() {
      if (content === null) return;
      if (editing === undefined) {
        await form.submit("response.publish", content);
        return;
      }
      const response = await draft();
      if (response === null) return;
      await publishInSteps(response, stepsToPublish("draft", unit.approver));
    },
    direct: !unit.approver || atLeast(level, "approver"),
    contradiction: verdict !== null && stance !== "" && stance !== verdict ? { stance, verdict } : null,
  };
}

function viewNow(): Pick<View, "responses"> {
  return drill.store.getState().view ?? { responses: {} };
}

/** Waits for the draft that the server has accepted to come with the view, and answers with its id. */
function newResponse(known: ReadonlySet<string>, text: string): Promise<string> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const found = Object.values(viewNow().responses).find((row) => !known.has(row.id) && row.text === text);
      if (found !== undefined) resolve(found.id);
      return found !== undefined;
    };
    if (look()) return;
    const stop = drill.store.subscribe(() => {
      if (look()) stop();
    });
  });
}
