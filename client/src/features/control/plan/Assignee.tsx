import type { InjectRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { useView, useYou } from "../../../store/drill.ts";
import { mayNow } from "../model/powers.ts";
import { Choice } from "../parts/Field.tsx";
import { useSending } from "../parts/useSending.ts";
import classes from "./Plan.module.css";
import { useControllers } from "./useControllers.ts";

/** Who of the control cell has the inject in hand, and the way to give it to somebody else. */
export function Assignee({ row }: { row: InjectRow }) {
  const { t } = useTranslation("controlPlan");
  const you = useYou();
  const controllers = useControllers();
  const removed = useView((view) => view.people[row.plan?.assignedTo ?? ""]);
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const { busy, run } = useSending();
  const assigned = row.plan?.assignedTo ?? "";
  const known = controllers.some(({ id }) => id === assigned);
  const listed = known || removed === undefined ? controllers : [...controllers, removed];
  return (
    <Choice
      label={`${t("bar.assigned")} (A)`}
      className={classes.assignee}
      aria-keyshortcuts="A"
      disabled={busy || !mayNow(you?.role, phase, "inject.assign")}
      value={assigned}
      options={[
        { value: "", label: t("bar.nobody") },
        ...listed.map(({ id, name }) => ({
          value: id,
          label: id === you?.person ? t("bar.me", { name }) : name,
        })),
      ]}
      onPick={(person) =>
        void run("inject.assign", {
          inject: row.id,
          person: person === "" ? null : person,
          version: row.plan?.assignedVersion,
        })
      }
    />
  );
}
