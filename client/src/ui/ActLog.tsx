import type { ActRow } from "@firebreak/shared/views";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../store/drill.ts";
import { ActItem } from "./ActItem.tsx";
import { concerns } from "./concerns.ts";
import { EmptyState } from "./EmptyState.tsx";
import { useTeller } from "./useTeller.ts";
import { VirtualList } from "./VirtualList.tsx";

const seqOf = (act: ActRow) => act.seq;

/**
 * Everything that happened, in plain words, newest first. Needs the texts `observer` and `acts`.
 * @param unit what concerns this unit alone; null is all
 */
export function ActLog({ unit = null }: { unit?: string | null }) {
  const { t } = useTranslation("observer");
  const { acts, injects } = useView((view) => ({ acts: view.acts, injects: view.injects }));
  const teller = useTeller();
  const newest = useMemo(() => {
    const reached = (inject: string) => injects[inject]?.to ?? [];
    const shown = unit === null ? acts : acts.filter((act) => concerns(act, unit, reached));
    return shown.toReversed();
  }, [acts, injects, unit]);
  if (newest.length === 0) {
    const none = acts.length === 0;
    return (
      <EmptyState
        title={none ? t("log.none") : t("list.noneOfUnit")}
        text={none ? t("log.noneText") : t("list.noneOfUnitText")}
      />
    );
  }
  return (
    <VirtualList items={newest} keyOf={seqOf} label={t("log.title")} estimate={50}>
      {(act) => <ActItem act={act} teller={teller} />}
    </VirtualList>
  );
}
