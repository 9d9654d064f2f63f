import { formatPlay } from "../../../i18n/format.ts";
import { RestrictionCard } from "../../../reaction/grounds/RestrictionCard.tsx";
import { useView } from "../../../store/drill.ts";
import { requestsToRestrict } from "../model/restricting.ts";
import { useDesk } from "../parts/deskContext.ts";
import { useRestrictingText } from "../thread/restriction/useRestrictingText.ts";
import classes from "./Panel.module.css";

/** The unit's requests to restrict, with their grounds. */
export function OwnRestrictions() {
  const { t } = useRestrictingText();
  const { unit } = useDesk();
  const table = useView((view) => view.restrictions);
  return (
    <>
      <h3 className={classes.heading}>{t("list")}</h3>
      {requestsToRestrict(table, unit.id, null).map((row) => (
        <RestrictionCard key={row.id} row={row} time={formatPlay(row.playMs)} />
      ))}
    </>
  );
}
