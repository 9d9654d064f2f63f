import type { PersonRow } from "@firebreak/shared/views";
import { IconUserMinus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { Action } from "../parts/Action.tsx";
import { useSending } from "../parts/useSending.ts";
import classes from "./People.module.css";
import { PresenceDot } from "./PresenceDot.tsx";

export interface PersonLineProps {
  person: PersonRow;
  /** The site that the person's unit works from. */
  home: string | null;
  removable: boolean;
}

/** One person: there or not, where from; the director can take the person out, in two steps. */
export function PersonLine({ person, home, removable }: PersonLineProps) {
  const { t } = useTranslation(["control", "common"]);
  const text = useText();
  const site = useView((view) => view.sites[person.site ?? ""]?.name);
  const [asked, setAsked] = useState(false);
  const { busy, run } = useSending();
  const away = home !== null && person.site !== null && person.site !== home;
  if (asked) {
    return (
      <li className={classes.sure}>
        <span>{t("people.removeSure", { name: person.name })}</span>
        <Action onClick={() => setAsked(false)}>{t("common:cancel")}</Action>
        <Action
          kind="danger"
          autoFocus
          disabled={busy}
          onClick={() => void run("participant.remove", { person: person.id })}
        >
          {t("people.removeDo")}
        </Action>
      </li>
    );
  }
  const level = person.level !== null ? t(`common:levels.${person.level}`) : t(`common:roles.${person.role}`);
  return (
    <li className={classes.person} data-online={person.online}>
      <PresenceDot online={person.online} />
      <span className={classes.name}>{person.name}</span>
      <span className={classes.level}>{level}</span>
      <span className={classes.site} data-away={away} title={away ? t("people.elsewhere") : undefined}>
        {text(site)}
      </span>
      {removable ? (
        <Action
          kind="quiet"
          className={classes.remove ?? ""}
          icon={<IconUserMinus size={15} aria-hidden />}
          aria-label={t("people.removeLabel", { name: person.name })}
          title={t("people.remove")}
          onClick={() => setAsked(true)}
        />
      ) : null}
    </li>
  );
}
