import type { RestrictionGrounds } from "@firebreak/shared/reactions";
import classes from "./Grounds.module.css";
import { useGroundsText } from "./useGroundsText.ts";

const WRITTEN = ["legalBasis", "aim", "harm", "evidence", "imminent", "milder", "review"] as const;

/** The grounds of a request, as they were written, part by part of the test. */
export function GroundsList({ grounds }: { grounds: RestrictionGrounds }) {
  const { t } = useGroundsText();
  return (
    <dl className={classes.grounds}>
      {WRITTEN.map((ground) => {
        const words = ground === "aim" ? t(`aims.${grounds.aim}`) : grounds[ground];
        return words === undefined ? null : (
          <div key={ground}>
            <dt>{t(`ground.${ground}`)}</dt>
            <dd>{words}</dd>
          </div>
        );
      })}
    </dl>
  );
}
