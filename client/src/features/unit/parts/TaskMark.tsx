import { IconCheck, IconEye, IconUser } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { StateMark } from "../../../ui/StateMark.tsx";
import type { DeskItem } from "../model/deskItem.ts";
import classes from "./TaskMark.module.css";

/** How far the unit is with an item, as sign and word; who has it, where somebody has. */
export function TaskMark({ item }: { item: DeskItem }) {
  const { t } = useTranslation("unit");
  if (item.kind === "inject" && item.inject.state === "complete" && item.state !== "answered") {
    return <StateMark state="skipped" label={t("state.closed")} />;
  }
  if (item.kind === "text") return <StateMark state="due" label={t("state.waits")} />;
  switch (item.state) {
    case "new":
      return <StateMark state="released" label={t(item.kind === "question" ? "state.open" : "state.new")} />;
    case "answered":
      return (
        <StateMark
          state="answered"
          label={t(item.kind === "question" ? "state.decided" : "state.answered")}
        />
      );
    case "seen":
      return <Quiet icon={IconEye} word={t(item.kind === "inject" ? "state.seen" : "state.read")} />;
    case "acknowledged":
      return <Quiet icon={IconCheck} word={t("state.acknowledged")} />;
    case "working": {
      const holder = item.kind === "inject" ? item.task.claimedBy : null;
      return <Quiet icon={IconUser} word={holder ?? t("state.working")} strong />;
    }
  }
}

function Quiet({
  icon: Icon,
  word,
  strong = false,
}: {
  icon: typeof IconEye;
  word: string;
  strong?: boolean;
}) {
  return (
    <span className={classes.mark} data-strong={strong}>
      <Icon size={13} stroke={2} aria-hidden />
      <span className="fb-clip">{word}</span>
    </span>
  );
}
