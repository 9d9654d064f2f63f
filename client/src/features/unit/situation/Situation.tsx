import { IconArrowsMaximize } from "@tabler/icons-react";
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
  return (
    <div className={classes.scroller}>
      <section className={classes.part} aria-labelledby="situation-board">
        <header className={classes.head}>
          <h3 id="situation-board" className={classes.title}>
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
      </section>
      <section className={classes.part} aria-labelledby="situation-log">
        <header className={classes.head}>
          <h3 id="situation-log" className={classes.title}>
            {t("log.title")}
          </h3>
        </header>
        <DecisionLog />
      </section>
    </div>
  );
}
