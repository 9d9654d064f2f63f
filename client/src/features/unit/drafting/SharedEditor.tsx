import { Textarea } from "@mantine/core";
import type { ResponseRow } from "@firebreak/shared/views";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Act } from "../parts/Act.tsx";
import { useDesk } from "../parts/deskContext.ts";
import field from "../parts/Field.module.css";
import { Places } from "../parts/Places.tsx";
import { useObstacle } from "../parts/useObstacle.ts";
import { DraftDetails } from "./DraftDetails.tsx";
import classes from "./Drafting.module.css";
import { draftSession } from "./sessions.ts";
import { Unsent } from "./Unsent.tsx";
import { useAttendance } from "./useAttendance.ts";
import { useSharedField } from "./useSharedField.ts";

export interface SharedEditorProps {
  row: ResponseRow;
  onClose: () => void;
}

/** The place where several people write one draft: everybody's words appear as they come. */
export function SharedEditor({ row, onClose }: SharedEditorProps) {
  const { t } = useTranslation("drafting");
  const { exercise, person } = useDesk();
  const obstacle = useObstacle("draft.edit");
  useAttendance(row.id);
  const [session] = useState(() => draftSession(exercise.id, person.id, row.id, row.doc ?? ""));
  // One that opens for words that wait takes no focus from where somebody works.
  const [focused] = useState(() => session.get().unsent === "none");
  const [changing, setChanging] = useState(false);
  /** The submission that this person has chosen to undo by writing on. */
  const [reopened, setReopened] = useState<number | null>(null);
  const waits = row.status === "submitted" && reopened !== row.submittedMs;
  const { props, reading } = useSharedField(session, row, obstacle === null, focused);

  return (
    <div className={classes.editor}>
      {waits ? (
        <div className={classes.submitted} role="group" aria-label={t("submitted")}>
          <p>{t("submitted")}</p>
          <Act command="draft.edit" label={t("reopen")} onAct={() => setReopened(row.submittedMs)} />
        </div>
      ) : null}
      <Places text={reading.text} field={props.ref}>
        <Textarea
          {...props}
          classNames={{ input: field.input ?? "" }}
          aria-label={t("text")}
          size="sm"
          autosize
          minRows={4}
          maxRows={14}
          maxLength={20_000}
          readOnly={waits || obstacle !== null}
        />
      </Places>
      <div className={classes.under}>
        <Unsent unsent={reading.unsent} />
        {row.editors.length > 1 ? (
          <span className={classes.note}>{t("together", { names: row.editors.join(", ") })}</span>
        ) : null}
      </div>
      {obstacle === null ? null : <p className={classes.note}>{obstacle.words}</p>}
      {changing ? <DraftDetails row={row} onDone={() => setChanging(false)} /> : null}
      <div className={classes.acts}>
        <Act label={t("done")} onAct={onClose} />
        <Act
          tone="quiet"
          icon={changing ? IconChevronDown : IconChevronRight}
          label={t("details.title")}
          pressed={changing}
          onAct={() => setChanging(!changing)}
        />
      </div>
    </div>
  );
}
