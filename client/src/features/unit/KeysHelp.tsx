import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog.tsx";
import { PALETTE_KEY } from "../../ui/paletteKey.ts";
import classes from "./KeysHelp.module.css";

const KEYS = [
  { keys: ["J"], does: "next" },
  { keys: ["K"], does: "previous" },
  { keys: ["Enter"], does: "open" },
  { keys: ["A"], does: "acknowledge" },
  { keys: ["C"], does: "claim" },
  { keys: ["P"], does: "pickUp" },
  { keys: ["V"], does: "verdict" },
  { keys: ["R"], does: "respond" },
  { keys: ["Q"], does: "ask" },
  { keys: ["E"], does: "escalate" },
  { keys: ["N"], does: "statement" },
  { keys: ["B"], does: "situation" },
  { keys: ["G"], does: "group" },
  { keys: ["Alt", "↓"], does: "place" },
  { keys: ["/"], does: "search" },
  { keys: ["1", "2", "3", "4", "5"], does: "tabs" },
  { keys: ["Esc"], does: "back" },
  { keys: ["?"], does: "help" },
] as const;

/** Every shortcut of the desk. */
export function KeysHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(["unit", "common"]);
  return (
    <Dialog opened={opened} onClose={onClose} title={t("keys.title")}>
      <dl className={classes.keys}>
        {KEYS.map(({ keys, does }) => (
          <div key={does} className={classes.row}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={classes.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(`keys.${does}`)}</dd>
          </div>
        ))}
        <div className={classes.row}>
          <dt>
            <kbd className={classes.key}>{PALETTE_KEY}</kbd>
          </dt>
          <dd>{t("common:palette")}</dd>
        </div>
        <div className={classes.row}>
          <dt>
            <kbd className={classes.key}>L</kbd>
          </dt>
          <dd>{t("common:sound")}</dd>
        </div>
      </dl>
    </Dialog>
  );
}
