import { IconArrowsMaximize } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Act } from "../parts/Act.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { Board } from "./Board.tsx";
import { DecisionLog } from "./DecisionLog.tsx";
import { SITUATION } from "./situationKey.ts";
import classes from "./Situation.module.css";

/** What the unit knows and has decided, for a look beside the work. `wide`: it has the middle to itself. */
export function Situation({ wide = false }: { wide?: boolean }) {
  const { t } = useTranslation("situation");
  const { open } = useDesk();
  // It may stand beside the work and in the middle at once.
  const id = useId();
  return (
    <div className={classes.scroller}>
      <div className={classes.part} role="group" aria-labelledby={`${id}-board`}>
        <header className={classes.head}>
          <h3 id={`${id}-board`} className={classes.title}>
            {t("board")}
          </h3>
          {wide ? null : (
            <Act
              tone="quiet"
              icon={IconArrowsMaximize}
              label=""
              name={t("widen")}
              onAct={() => open(SITUATION)}
            />
          )}
        </header>
        <Board />
      </div>
      <div className={classes.part} role="group" aria-labelledby={`${id}-log`}>
        <header className={classes.head}>
          <h3 id={`${id}-log`} className={classes.title}>
            {t("log.title")}
          </h3>
        </header>
        <DecisionLog />
      </div>
    </div>
  );
}
