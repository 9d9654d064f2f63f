import { ActionIcon, UnstyledButton } from "@mantine/core";
import { IconArrowRight, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/useText.ts";
import { type Session, sessionKey } from "../../store/session.ts";
import { sessions, useSavedSessions } from "../../store/sessions.ts";
import classes from "./Join.module.css";

/** The people this browser has been, each a press away. */
export function ReturnList({ onReturn }: { onReturn: (session: Session) => void }) {
  const { t } = useTranslation(["join", "common"]);
  const text = useText();
  const saved = useSavedSessions();
  if (saved.length === 0) return null;
  return (
    <section className={classes.returning} aria-labelledby="returning">
      <h2 id="returning" className="fb-label">
        {t("returning")}
      </h2>
      <ul>
        {saved.map((session) => (
          <li key={sessionKey(session)}>
            <UnstyledButton className={classes.person} onClick={() => onReturn(session)}>
              <span>
                <strong>{session.name}</strong>
                <span className={classes.where}>
                  {text(session.unitName) || t(`common:roles.${session.role}`)} · {text(session.title)}
                </span>
              </span>
              <IconArrowRight size={18} aria-hidden />
            </UnstyledButton>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t("forget", { name: session.name })}
              onClick={() => sessions.forget(session)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  );
}
