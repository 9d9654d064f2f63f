import { formatSpan } from "@firebreak/shared/duration";
import type { CallRow } from "@firebreak/shared/views";
import { IconPhone, IconPhoneX } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { readCaller } from "../model/artefact.ts";
import { Lines } from "./Lines.tsx";
import { callSpanMs, pastCalls } from "./liveCalls.ts";
import classes from "./PastCalls.module.css";

/** Calls that are over, each with what was said in it folded in. */
export function PastCalls({ inject }: { inject: string | null }) {
  const { t } = useTranslation("calls");
  const table = useView((view) => view.calls);
  const rows = useMemo(() => pastCalls(Object.values(table), inject), [table, inject]);
  return (
    <div className={classes.past} role="group" aria-label={t("past.title")}>
      <h3 className={classes.title}>
        {t("past.title")} <span className="fb-figures">{rows.length}</span>
      </h3>
      {rows.map((row) => (
        <PastCall key={row.id} row={row} />
      ))}
    </div>
  );
}

function PastCall({ row }: { row: CallRow }) {
  const { t } = useTranslation("calls");
  const text = useText();
  const { name } = readCaller(text(row.from.name));
  const time = formatSpan(callSpanMs(row, row.endedMs ?? row.rangMs));
  const answered = row.pickedUpBy !== null;
  const Sign = answered ? IconPhone : IconPhoneX;
  return (
    <details className={classes.call} data-missed={!answered}>
      <summary className={classes.head}>
        <Sign size={14} stroke={1.75} aria-hidden />
        <span className={`${classes.who} fb-clip`}>
          <b>{name}</b> {text(row.subject)}
        </span>
        <span className={`${classes.facts} fb-figures`}>
          {answered ? t("past.took", { name: row.pickedUpBy ?? "", time }) : t("past.missedAfter", { time })}
          {" · "}
          {t("past.at", { time: formatPlay(row.rangMs) })}
        </span>
      </summary>
      {row.lines.length === 0 ? (
        <p className={classes.none}>{t(answered ? "past.silent" : "past.missed")}</p>
      ) : (
        <Lines row={row} name={name} label={t("unit.conversation", { name })} />
      )}
    </details>
  );
}
