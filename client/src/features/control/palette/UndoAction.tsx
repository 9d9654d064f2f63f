import { useTranslation } from "react-i18next";
import { usePaletteActions } from "../../../palette/registry.ts";
import { useSay } from "../../../palette/useSay.ts";
import { useView } from "../../../store/drill.ts";
import { keyAct } from "../../../ui/keyMaps.ts";
import { KEY_LINES } from "../model/hotkeys.ts";
import { undoNext } from "../plan/model/changes.ts";
import type { DeskHands } from "../useDesk.ts";

/** Takes back what one did last, else the last change of the inject under the cursor: as its key does. */
export function UndoAction({ hands }: { hands: DeskHands }) {
  const { t } = useTranslation(["palette", "controlPlan"]);
  const say = useSay(["palette"]);
  const row = useView((view) => view.injects[hands.desk.cursor ?? ""]);
  usePaletteActions(() => {
    const run = keyAct("undo");
    if (run === undefined) return [];
    const next = row === undefined ? null : undoNext(row);
    const hint =
      next === null || next === "unknown"
        ? t("control.lastDeed")
        : t("controlPlan:bar.undoBy", { what: t(`controlPlan:change.${next.what}`), by: next.by });
    const said = say((each) => each("control.undo"));
    return [{ id: "undo", group: "act", ...said, hint, keys: KEY_LINES.undo.shown, run }];
  });
  return null;
}
