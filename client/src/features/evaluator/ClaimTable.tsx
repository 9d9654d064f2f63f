import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../store/drill.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ClaimItem } from "./ClaimItem.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { type ClaimVerdicts, readVerdicts } from "./model/verdicts.ts";

const claimOf = ({ claim }: ClaimVerdicts) => claim.id;

export interface ClaimTableProps {
  unit: string | null;
  /** A claim to open and to bring into sight. */
  wanted?: string | null;
}

/** Each claim with its truth, how far it got, each unit's verdict held against it, and who asked to restrict it. */
export function ClaimTable({ unit, wanted = null }: ClaimTableProps) {
  const { t } = useTranslation("evaluator");
  const { claims, assessments } = useView((view) => ({ claims: view.claims, assessments: view.assessments }));
  const rows = useMemo(() => readVerdicts(claims, assessments), [claims, assessments]);
  const [open, setOpen] = useState<string | null>(wanted);
  if (rows.length === 0) return <EmptyState title={t("claimsNone")} text={t("claimsNoneText")} />;
  return (
    <VirtualList items={rows} keyOf={claimOf} label={t("claims")} estimate={220} wanted={wanted}>
      {(row) => (
        <ClaimItem
          row={row}
          unit={unit}
          open={row.claim.id === open}
          onToggle={() => setOpen(row.claim.id === open ? null : row.claim.id)}
        />
      )}
    </VirtualList>
  );
}
