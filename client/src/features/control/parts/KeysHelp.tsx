import { useTranslation } from "react-i18next";
import { Dialog } from "../../../ui/Dialog.tsx";
import classes from "./KeysHelp.module.css";

/** What the keyboard does here. `director`: with the clock's keys. */
export function KeysHelp({
  opened,
  director,
  onClose,
}: {
  opened: boolean;
  director: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation(["control", "controlPlan"]);
  const keys: [string[], string][] = [
    [["J", "K"], t("keys.move")],
    [["Enter"], t("keys.open")],
    [["Esc"], t("keys.close")],
    [["R"], t("keys.release")],
    [["D"], t("keys.defer")],
    [["S"], t("keys.skip")],
    [["H"], t("keys.hold")],
    [["E"], t("controlPlan:keys.edit")],
    [["N"], t("controlPlan:keys.add")],
    [["⇧ D"], t("controlPlan:keys.copy")],
    [["Ctrl Z"], t("controlPlan:keys.undo")],
    [["A"], t("controlPlan:keys.assign")],
    [["X"], t("controlPlan:keys.mark")],
    [["⇧ ↓", "⇧ ↑"], t("controlPlan:keys.extend")],
    [["P"], t("keys.speak")],
    [["G"], t("keys.calls")],
    [["R", "P S M U"], t("keys.rate")],
    [["1", "5"], t("keys.rooms")],
    [["/"], t("keys.search")],
    [["T"], t("keys.now")],
    ...(director ? [[[t("keys.space")], t("keys.pause")] satisfies [string[], string]] : []),
    [["?"], t("keys.help")],
  ];
  return (
    <Dialog opened={opened} onClose={onClose} title={t("keys.title")} width={740}>
      <dl className={classes.keys}>
        {keys.map(([pressed, words]) => (
          <div key={words}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
