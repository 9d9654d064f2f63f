import type { InjectRow } from "@firebreak/shared/views";
import { IconCornerDownLeft } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useYou } from "../../../store/drill.ts";
import { readTicks, writeTicks } from "../model/callTicks.ts";
import classes from "./Switchboard.module.css";

/** What the caller is to say and to listen for. A press puts a line into the field and ticks it, as the detail does. */
export function Script({ row, onUse }: { row: InjectRow; onUse: (words: string) => void }) {
  const { t } = useTranslation("calls");
  const text = useText();
  const exercise = useYou()?.exercise ?? "";
  const lines = row.plan?.script ?? [];
  const [asked, setAsked] = useState(() => readTicks(sessionStorage, exercise, row.id));
  function use(place: number, words: string): void {
    const next = new Set(asked).add(place);
    setAsked(next);
    writeTicks(sessionStorage, exercise, row.id, next);
    onUse(words);
  }
  return (
    <section className={classes.script} aria-label={t("board.script")} data-script>
      <p className={classes.scriptHead}>
        {t("board.script")}{" "}
        <span className="fb-figures">{t("board.scriptOf", { asked: asked.size, total: lines.length })}</span>
      </p>
      <ol>
        {lines.map((line, place) => (
          // A script never changes while it is played.
          <li key={place} data-asked={asked.has(place)}>
            <button type="button" title={t("board.use")} onClick={() => use(place, text(line.say))}>
              <IconCornerDownLeft size={13} stroke={1.75} aria-hidden />
              <span>{text(line.say)}</span>
            </button>
            {line.listenFor === null ? null : (
              <p>
                <b>{t("board.listen")}</b> {text(line.listenFor)}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
