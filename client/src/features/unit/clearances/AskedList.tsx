import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { keyOf } from "../model/deskItem.ts";
import { useDesk } from "../parts/deskContext.ts";
import { ClearanceList } from "./ClearanceList.tsx";
import { clearancesAsked } from "./clearances.ts";

/** Beside the requests: each text that other units want cleared, a press away. */
export function AskedList() {
  const { t } = useTranslation("clearances");
  const { unit, open } = useDesk();
  const table = useView((view) => view.clearances);
  const rows = useMemo(() => clearancesAsked(table, unit.id), [table, unit.id]);
  return (
    <ClearanceList
      title={t("asked.section")}
      rows={rows}
      unitOf={(row) => row.owner}
      stateOf={(row) => (row.status === "cleared" ? "answered" : "skipped")}
      onOpen={(row) => open(keyOf("clearance", row.id))}
    />
  );
}
