import { IconUsers } from "@tabler/icons-react";
import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView, useYou } from "../../../store/drill.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import { mayEver } from "../model/powers.ts";
import { type Group, presenceGroups } from "../model/presence.ts";
import classes from "./People.module.css";
import { PersonLine } from "./PersonLine.tsx";
import { PresenceDot } from "./PresenceDot.tsx";
import { SiteFigures } from "./SiteFigures.tsx";

/** Who is connected, from where: each unit with its people, and those who are in no unit. */
export const People = memo(function People() {
  const { t } = useTranslation("control");
  const units = useView((view) => view.units);
  const people = useView((view) => view.people);
  const groups = useMemo(() => presenceGroups(units, people), [units, people]);
  if (groups.length === 0) {
    return <EmptyState icon={IconUsers} title={t("people.none")} text={t("people.noneText")} />;
  }
  return (
    <div className={classes.people}>
      <SiteFigures />
      {groups.map((group) => (
        <GroupBlock key={group.id} group={group} />
      ))}
    </div>
  );
});

function GroupBlock({ group }: { group: Group }) {
  const { t } = useTranslation("control");
  const text = useText();
  const sites = useView((view) => view.sites);
  const mayRemove = mayEver(useYou()?.role, "participant.remove");
  const you = useYou()?.person;
  const home = group.unit?.site ?? null;
  const name = group.unit === null ? groupName(group.id) : null;
  return (
    <section className={classes.group}>
      <h2 className={classes.heading}>
        <PresenceDot online={group.online} />
        {name === null ? <UnitTag unit={group.id} /> : t(`people.groups.${name}`)}
        <span className={classes.home}>{home === null ? "" : text(sites[home]?.name)}</span>
      </h2>
      {group.people.length === 0 ? (
        <p className={classes.nobody}>{t("people.nobody")}</p>
      ) : (
        <ul className={classes.list}>
          {group.people.map((person) => (
            <PersonLine
              key={person.id}
              person={person}
              home={home}
              removable={mayRemove && person.id !== you}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function groupName(id: string): "control" | "evaluator" | "observer" {
  return id === "evaluator" || id === "observer" ? id : "control";
}
