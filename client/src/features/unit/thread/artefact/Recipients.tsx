import type { InjectRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { useUnits } from "../../../../ui/useUnits.ts";
import { useDesk } from "../../parts/deskContext.ts";

const NAMED = 2;

/** Whom a letter went to: our unit first, the others by name while they are few. */
export function Recipients({ inject }: { inject: InjectRow }) {
  const { t } = useTranslation("unit");
  const { unit } = useDesk();
  const units = useUnits();
  const name = (id: string) => units.get(id)?.name ?? id;
  const others = inject.to.filter((each) => each !== unit.id);
  const names = [unit.id, ...(others.length > NAMED ? [] : others)].map(name);
  const more = others.length > NAMED ? ` ${t("artefact.others", { count: others.length })}` : "";
  return (
    <span title={more === "" ? undefined : others.map(name).join(", ")}>
      {names.join("; ")}
      {more}
    </span>
  );
}
