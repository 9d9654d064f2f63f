import type { ResponseRow } from "@firebreak/shared/views";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useListed } from "../parts/useListed.ts";
import { useDesk } from "../parts/deskContext.ts";
import { useObstacle } from "../parts/useObstacle.ts";
import card from "../thread/ResponseCard.module.css";
import classes from "./Drafting.module.css";
import { SharedEditor } from "./SharedEditor.tsx";
import { useKeptWords } from "./keptDrafts.ts";
import { LostWords } from "./LostWords.tsx";
import { isShared } from "./model/openness.ts";
import { draftSession } from "./sessions.ts";
import { useOpeners } from "./useOpeners.ts";
import { useWriters } from "./useWriters.ts";

export interface DraftTextProps {
  row: ResponseRow;
  /** The person has opened it for writing. */
  editing: boolean;
  onClose: () => void;
}

/** What a response says, while it is drafted: to be read, to be written together, or with words that came too late. */
export function DraftText({ row, editing, onClose }: DraftTextProps) {
  const { t } = useTranslation("drafting");
  const kept = useKeptWords(row.id);
  const writers = useWriters(row);
  const openers = useOpeners(row.id).filter((name) => !writers.includes(name));
  const listed = useListed();
  const shared = isShared(row);
  const { exercise, person } = useDesk();
  const able = useObstacle("draft.edit") === null;
  const waits = kept.length > 0 && !editing;
  const { id, doc } = row;
  // What was refused, or left behind, goes out once the draft takes it again; no editor need be open for that.
  useEffect(() => {
    if (waits && shared && able && doc !== null) {
      draftSession(exercise.id, person.id, id, doc).receive(doc, true, () => null);
    }
  }, [waits, shared, able, exercise.id, person.id, id, doc]);
  return (
    <>
      {shared && editing ? (
        <SharedEditor row={row} onClose={onClose} />
      ) : (
        <p className={card.text}>{row.text}</p>
      )}
      {shared && writers.length > 0 ? (
        <p className={classes.writing} role="status">
          <span className={classes.pen} aria-hidden />
          {writers.length === 1
            ? t("writing", { name: writers[0] ?? "" })
            : t("writingMany", { names: listed(writers) })}
        </p>
      ) : null}
      {shared && openers.length > 0 ? (
        <p className={classes.note}>{t("openAt", { names: listed(openers), count: openers.length })}</p>
      ) : null}
      {!shared && kept.length > 0 ? <LostWords row={row} kept={kept} /> : null}
    </>
  );
}
