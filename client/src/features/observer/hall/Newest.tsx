import type { ActType } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { tellAct } from "../../../ui/actWords.ts";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import { useTeller } from "../../../ui/useTeller.ts";
import classes from "./Hall.module.css";

/** Who comes and goes is for the log; on a wall it would cover what happens. */
const COMING_AND_GOING: ReadonlySet<ActType> = new Set([
  "unit.online",
  "unit.offline",
  "participant.joined",
  "participant.removed",
]);

/** The newest act, in one large line. */
export function Newest() {
  const { t } = useTranslation("observer");
  const teller = useTeller();
  const act = useView((view) => view.acts.findLast(({ type }) => !COMING_AND_GOING.has(type)) ?? null);
  if (act === null) return <p className={classes.newest} />;
  const { unit, text } = tellAct(act, teller);
  return (
    <p key={act.seq} className={classes.newest}>
      <strong>{t("hall.newest")}</strong>
      {unit === null ? null : <UnitTag unit={unit} />}
      <span>{text}</span>
    </p>
  );
}
