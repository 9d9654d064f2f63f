import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../store/drill.ts";
import { EmptyState } from "./EmptyState.tsx";
import { useTeller } from "./useTeller.ts";
import { VirtualList } from "./VirtualList.tsx";
import { ActItem } from "./ActItem.tsx";

/** Everything that happened, in plain words, newest first. Needs the texts `observer` and `acts`. */
export function ActLog() {
  const { t } = useTranslation("observer");
  const acts = useView((view) => view.acts);
  const teller = useTeller();
  const newest = useMemo(() => acts.toReversed(), [acts]);
  if (acts.length === 0) return <EmptyState title={t("log.none")} text={t("log.noneText")} />;
  return (
    <VirtualList items={newest} keyOf={(act) => act.seq} label={t("log.title")} estimate={50}>
      {(act) => <ActItem act={act} teller={teller} />}
    </VirtualList>
  );
}
