import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { keyOf } from "../model/deskItem.ts";
import { STATEMENTS } from "../model/due.ts";
import { useDesk } from "../parts/deskContext.ts";
import { ClearanceList } from "./ClearanceList.tsx";
import { clearancesSought } from "./clearances.ts";

/** Beside the requests: whose word on our texts is still open, and how long they have; each leads to its text. */
export function SoughtList() {
  const { t } = useTranslation("clearances");
  const { unit, open } = useDesk();
  const table = useView((view) => view.clearances);
  const responses = useView((view) => view.responses);
  const rows = useMemo(
    () => clearancesSought(table, unit.id, (id) => responses[id]?.status === "published"),
    [table, responses, unit.id],
  );
  if (rows.length === 0) return null;
  return (
    <ClearanceList
      title={t("sought.section")}
      rows={rows}
      unitOf={(row) => row.unit}
      stateOf={(row) => (row.status === "sought" ? "due" : row.status === "objected" ? "overdue" : "skipped")}
      onOpen={(row) => open(row.inject === null ? STATEMENTS : keyOf("inject", row.inject))}
    />
  );
}
