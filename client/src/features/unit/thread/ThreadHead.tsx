import { IconArrowLeft, IconCheck, IconHandStop } from "@tabler/icons-react";
import { use } from "react";
import { useTranslation } from "react-i18next";
import { Local } from "../../../i18n/Local.tsx";
import type { DeskItem } from "../model/deskItem.ts";
import { Act } from "../parts/Act.tsx";
import { Countdown } from "../parts/Countdown.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { TaskMark } from "../parts/TaskMark.tsx";
import { useItemWords } from "../parts/useItemWords.ts";
import { useSending } from "../parts/useSending.ts";
import { WaitingOutside } from "../parts/waitingOutside.ts";
import { acknowledge, claim } from "./firstSteps.ts";
import classes from "./Thread.module.css";

/** What is open, how far the unit is with it, and the first two steps: acknowledging it and taking it on. */
export function ThreadHead({ item, onBack }: { item: DeskItem; onBack: (() => void) | null }) {
  const { t } = useTranslation("unit");
  const words = useItemWords()(item);
  const isLine = item.kind === "message";
  // What another unit said stands in full right below: the head names only who and what.
  const title = isLine ? (
    t("messages.title")
  ) : item.kind === "inject" ? (
    <Local text={item.inject.title} />
  ) : (
    `${words.from} · ${words.label}`
  );
  return (
    <header className={classes.head}>
      {onBack === null ? null : <Back onBack={onBack} />}
      <div className={classes.heading}>
        <h2 className={classes.title} tabIndex={-1} id="thread-title">
          {title}
        </h2>
        {isLine ? null : (
          <p className={classes.sub}>
            {item.kind === "inject" ? <span>{words.from}</span> : null}
            <span>{words.kind}</span>
            <TaskMark item={item} />
            {item.dueMs === null ? null : <Countdown dueMs={item.dueMs} worded />}
          </p>
        )}
      </div>
      {item.kind === "inject" ? <FirstSteps item={item} /> : null}
    </header>
  );
}

/** More than this is only said to be more. */
const MOST = 99;

/** The way back to the list that the thread covers, with how much is new there or waits. */
export function Back({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation("unit");
  const waiting = use(WaitingOutside);
  const count = waiting.fresh + waiting.waits;
  return (
    <span className={classes.back}>
      <Act
        tone="quiet"
        icon={IconArrowLeft}
        label=""
        name={count === 0 ? t("thread.back") : t("thread.backTo", waiting)}
        onAct={onBack}
      />
      {count === 0 ? null : (
        <span className={`${classes.backCount} fb-figures`} aria-hidden>
          {count > MOST ? `${MOST}+` : count}
        </span>
      )}
    </span>
  );
}

function FirstSteps({ item }: { item: Extract<DeskItem, { kind: "inject" }> }) {
  const { t } = useTranslation("unit");
  const { person } = useDesk();
  const { task, inject } = item;
  const acknowledging = useSending("inject.acknowledge", inject.id);
  const claiming = useSending("inject.claim", inject.id);
  const isMine = task.claimedBy === person.name;
  if (inject.state === "complete") return <p className={classes.note}>{t("thread.closed")}</p>;
  return (
    <div className={classes.acts}>
      {task.acknowledgedMs !== null ? null : (
        <Act
          command="inject.acknowledge"
          label={t("thread.acknowledge")}
          icon={IconCheck}
          tone="primary"
          shortcut="A"
          sending={acknowledging}
          onAct={() => acknowledge(inject.id)}
        />
      )}
      {isMine || inject.category === "administrative" ? null : (
        <Act
          command="inject.claim"
          label={task.claimedBy === null ? t("thread.claim") : t("thread.takeOver", { name: task.claimedBy })}
          icon={IconHandStop}
          tone={task.claimedBy !== null ? "quiet" : task.acknowledgedMs === null ? "plain" : "primary"}
          shortcut="C"
          sending={claiming}
          onAct={() => claim(inject.id)}
        />
      )}
    </div>
  );
}
