import { formatSpan } from "@firebreak/shared/duration";
import { useTranslation } from "react-i18next";
import { usePlayMs } from "./PlayClock.tsx";

/** How long ago in play time, in whole minutes: a list of ticking seconds would never come to rest. */
export function Age({ since }: { since: number | null }) {
  const { t } = useTranslation("unit");
  const playMs = usePlayMs();
  if (playMs === null || since === null) return null;
  const age = Math.max(0, playMs - since);
  const minutes = Math.floor(age / 60_000);
  return (
    <span className="fb-figures" title={t("time.age", { age: formatSpan(age) })}>
      {minutes === 0 ? t("time.justNow") : t("time.minutes", { minutes })}
    </span>
  );
}
