import { IconArrowsRandom } from "@tabler/icons-react";
import type { ReactionRow } from "@firebreak/shared/views";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { VirtualList } from "../../../ui/VirtualList.tsx";
import type { ReactionTeller } from "../model/reactionWords.ts";
import { Reason } from "./Reason.tsx";

export interface ReasonsProps {
  label: string;
  /** The latest first. */
  rows: readonly ReactionRow[];
  teller: ReactionTeller;
  /** Minute of the story that is pointed at on the curve. */
  pointed: number | null;
  onPoint: (minute: number | null) => void;
}

/** Why the public moved, in plain words; what is pointed at here is marked on the curve, and the other way round. */
export const Reasons = memo(function Reasons({ label, rows, teller, pointed, onPoint }: ReasonsProps) {
  const { t } = useTranslation("control");
  if (rows.length === 0) {
    return <EmptyState icon={IconArrowsRandom} title={t("public.whyNone")} text={t("public.whyNoneText")} />;
  }
  const isAt = pointedAt(rows, pointed);
  return (
    <VirtualList items={rows} keyOf={idOf} label={label} estimate={32} pointed={rows.find(isAt)?.id ?? null}>
      {(row) => <Reason row={row} teller={teller} at={isAt(row)} onPoint={onPoint} />}
    </VirtualList>
  );
});

const idOf = (row: ReactionRow): string => row.id;

/** Minutes that a pointer on the curve may be beside a mark. */
const BESIDE = 2;

/** What a pointer on the curve means: what is at its minute, and where nothing is, what is beside it. */
function pointedAt(rows: readonly ReactionRow[], pointed: number | null): (row: ReactionRow) => boolean {
  if (pointed === null) return () => false;
  const beside = rows.some(({ minute }) => minute === pointed) ? 0 : BESIDE;
  return ({ minute }) => Math.abs(minute - pointed) <= beside;
}
