import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useFeedText } from "../useFeedText.ts";
import { useWatchWords } from "../useWatchWords.ts";
import classes from "./Columns.module.css";

/** The words that the person watches, each with a way to drop it, and a field for one more. */
export function WatchBar() {
  const { t } = useFeedText();
  const { words, add, remove } = useWatchWords();
  const [typed, setTyped] = useState("");
  return (
    <form
      className={classes.watch}
      onSubmit={(event) => {
        event.preventDefault();
        add(typed);
        setTyped("");
      }}
    >
      {words.length === 0 ? null : (
        <ul aria-label={t("watch.words")} className={classes.words}>
          {words.map((word) => (
            <li key={word}>
              {word}
              <button
                type="button"
                aria-label={t("watch.remove", { word })}
                title={t("watch.remove", { word })}
                onClick={() => remove(word)}
              >
                <IconX size={12} stroke={2} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        value={typed}
        placeholder={t("watch.addShort")}
        aria-label={t("watch.add")}
        maxLength={40}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          const last = words.at(-1);
          if (event.key === "Backspace" && typed === "" && last !== undefined) remove(last);
        }}
      />
    </form>
  );
}
