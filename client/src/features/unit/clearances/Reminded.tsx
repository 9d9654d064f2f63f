import { IconBellRinging } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import classes from "./Clearances.module.css";

/** How often something was asked for again: a note for whoever asked, louder for whoever is asked. */
export function Reminded({ times, ours }: { times: readonly number[]; ours: boolean }) {
  const { t } = useTranslation("clearances");
  const count = times.length;
  const last = times.at(-1);
  if (last === undefined) return null;
  return (
    <span className={`${classes.facts} fb-figures`} data-loud={!ours}>
      {ours ? null : <IconBellRinging size={13} stroke={1.75} aria-hidden />}
      {ours
        ? t("remind.sent", { count, times: times.map(formatPlay).join(", ") })
        : t("remind.received", { count, last: formatPlay(last) })}
    </span>
  );
}
