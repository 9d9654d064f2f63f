import { IconInbox, IconLayoutSidebarRight, IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/useText.ts";
import { People } from "./People.tsx";
import { useDesk } from "./parts/deskContext.ts";
import { Messages } from "./thread/Messages.tsx";
import classes from "./Waiting.module.css";

/** Before STARTEX: whose desk it is, what the story is, what will appear where; and a line to control to try. */
export function Waiting() {
  const { t } = useTranslation(["unit", "common"]);
  const text = useText();
  const { unit, exercise, person, level } = useDesk();
  const parts = [
    { icon: IconInbox, words: t("waiting.willInbox") },
    { icon: IconPencil, words: t("waiting.willThread") },
    { icon: IconLayoutSidebarRight, words: t("waiting.willFeed") },
  ];
  return (
    <div className={classes.waiting}>
      <div className={classes.about}>
        <p className={classes.lead}>{t("waiting.lead")}</p>
        <h2 className={classes.title}>{text(unit.name)}</h2>
        <p className={classes.as}>
          {t("waiting.as", { name: person.name, level: t(`common:levels.${level}`) })}
        </p>
        {unit.task === null ? null : <p className={classes.task}>{text(unit.task)}</p>}

        <h3 className={classes.heading}>{t("waiting.story")}</h3>
        <p className={classes.story}>{text(exercise.summary)}</p>

        <h3 className={classes.heading}>{t("waiting.will")}</h3>
        <ul className={classes.parts}>
          {parts.map(({ icon: Icon, words }) => (
            <li key={words}>
              <Icon size={18} stroke={1.5} aria-hidden />
              <span>{words}</span>
            </li>
          ))}
        </ul>
      </div>
      <div className={classes.beside}>
        <section className={classes.people}>
          <h3 className={classes.heading}>{t("waiting.people")}</h3>
          <People />
        </section>
        <section className={classes.line} aria-label={t("messages.title")}>
          <h3 className={classes.heading}>{t("messages.title")}</h3>
          <p className={classes.try}>{t("waiting.try")}</p>
          <Messages />
        </section>
      </div>
    </div>
  );
}
