import { IconArrowForwardUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useText, useTextLanguage } from "../../../../i18n/useText.ts";
import { readForward } from "../../model/artefact.ts";
import classes from "./Artefact.module.css";
import type { ArtefactProps } from "./artefactProps.ts";
import { Avatar } from "../../../../feed/Avatar.tsx";
import { Still } from "./Still.tsx";

/** A messaging group's forward: bubbles in a thread, with who passed it on and from which group. */
export function Forwarded({ inject }: ArtefactProps) {
  const { t } = useTranslation("unit");
  const text = useText();
  const lang = useTextLanguage()(inject.body);
  const { group, about, messages } = readForward(text(inject.body));
  return (
    <div className={classes.chat}>
      <Avatar author={inject.from} size={32} />
      <div className={classes.bubbles}>
        <p className={classes.chatName}>{text(inject.from.name)}</p>
        <div className={classes.bubble}>
          <p className={classes.forwarded}>
            <IconArrowForwardUp size={14} stroke={1.75} aria-hidden />
            {group === null ? (about ?? t("artefact.forwarded")) : t("artefact.forwardedFrom", { group })}
          </p>
          {group === null || about === null ? null : (
            <p className={classes.forwardNote} lang={lang}>
              {about}
            </p>
          )}
          <Still inject={inject} shows={null} />
          {messages.length === 1 ? (
            <p className={classes.message} lang={lang}>
              {messages[0]}
            </p>
          ) : null}
        </div>
        {messages.length < 2
          ? null
          : messages.map((message, index) => (
              <p key={index} className={`${classes.bubble} ${classes.message}`} lang={lang}>
                {message}
              </p>
            ))}
      </div>
    </div>
  );
}
