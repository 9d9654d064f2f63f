import { IconMicrophone2, IconPhoneIncoming, IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useText, useTextLanguage } from "../../../../i18n/useText.ts";
import { isHour, readCaller, replyDueMs, sentencesOf, splitNote } from "../../model/artefact.ts";
import { Act } from "../../parts/Act.tsx";
import { Countdown } from "../../parts/Countdown.tsx";
import classes from "./Artefact.module.css";
import type { ArtefactProps } from "./artefactProps.ts";
import { Avatar } from "../../../../feed/Avatar.tsx";

/** A call: who rings and for whom, by when they want an answer, what they ask, and the way to answer. */
export function Call({ inject, task, onAnswer }: ArtefactProps) {
  const { t } = useTranslation("unit");
  const text = useText();
  const isPress = inject.channel === "press-call";
  const Icon = isPress ? IconMicrophone2 : IconPhoneIncoming;
  const caller = readCaller(text(inject.from.name));
  const lang = useTextLanguage()(inject.body);
  const { note, text: words } = splitNote(text(inject.body));
  const hour = note !== null && isHour(note) ? note.slice(-5).trim() : null;
  const dueMs = replyDueMs(inject, task);
  const answered = task.state === "answered";
  return (
    <>
      <div className={classes.caller}>
        <Avatar author={inject.from} size={44} />
        <div className={classes.who}>
          <p className={classes.kind}>
            <Icon size={14} stroke={1.75} aria-hidden />
            {t(isPress ? "artefact.pressCall" : "artefact.phoneCall")}
            {hour === null ? null : <span className="fb-figures"> · {hour}</span>}
          </p>
          <p className={classes.callerName}>{caller.name}</p>
          <p className={classes.handle}>
            {[caller.of ?? "", inject.from.handle ?? ""].filter((part) => part !== "").join(" · ")}
          </p>
        </div>
        <div className={classes.wants}>
          {dueMs === null ? (
            answered ? (
              <span className={classes.handle}>{t("artefact.answered")}</span>
            ) : null
          ) : (
            <span className={classes.deadline}>
              {t(isPress ? "artefact.pressDeadline" : "artefact.waits")} <Countdown dueMs={dueMs} worded />
            </span>
          )}
          {inject.state === "complete" || answered ? null : (
            <Act
              command="response.draft"
              icon={IconPencil}
              label={t("artefact.answer")}
              onAct={onAnswer}
              shortcut="R"
            />
          )}
        </div>
      </div>
      {note === null || hour !== null ? null : (
        <p className={classes.note} lang={lang}>
          {note}
        </p>
      )}
      <div className={classes.speech} lang={lang}>
        {words.split("\n").map((line, index) => (
          <p key={index}>
            {sentencesOf(line).map((sentence, at) =>
              sentence.asks ? <strong key={at}>{sentence.words}</strong> : sentence.words,
            )}
          </p>
        ))}
      </div>
    </>
  );
}
