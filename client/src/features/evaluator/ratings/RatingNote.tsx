import { useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./Ratings.module.css";

export interface RatingNoteProps {
  note: string | null;
  open: boolean;
  onOpen: () => void;
  /** What was written; null where it is to stay as it was. */
  onClose: (note: string | null) => void;
}

/** Why it was rated so, in a line. Enter keeps it, Escape leaves it as it was. */
export function RatingNote({ note, open, onOpen, onClose }: RatingNoteProps) {
  const { t } = useTranslation("evaluator");
  if (!open) {
    return (
      <button type="button" tabIndex={-1} className={classes.note} onClick={onOpen}>
        {note ?? t("ratings.addNote")}
      </button>
    );
  }
  return <NoteField note={note ?? ""} onClose={onClose} />;
}

function NoteField({ note, onClose }: { note: string; onClose: (note: string | null) => void }) {
  const { t } = useTranslation("evaluator");
  const [words, setWords] = useState(note);
  return (
    <input
      autoFocus
      className={classes.field}
      aria-label={t("ratings.note")}
      placeholder={t("ratings.notePlaceholder")}
      maxLength={2_000}
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onClose(event.key === "Enter" ? words.trim() : null);
      }}
    />
  );
}
