import type { ResponseRow } from "@firebreak/shared/views";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Act } from "../parts/Act.tsx";
import { useDesk } from "../parts/deskContext.ts";
import classes from "./Drafting.module.css";
import type { KeptWords } from "./model/keptWords.ts";
import { discardDraft } from "./sessions.ts";

/** Words that came after the text had been settled: shown as their writer had them, to be copied. */
export function LostWords({ row, kept }: { row: ResponseRow; kept: readonly KeptWords[] }) {
  const { t } = useTranslation("drafting");
  const { exercise, person } = useDesk();
  const clipboard = useClipboard();
  const texts = [...new Set(kept.map(({ text }) => text))];
  return (
    <section className={classes.lost} aria-label={t("lost.title")}>
      <p className={classes.lostTitle}>{t("lost.title")}</p>
      <p className={classes.note}>{t(row.status === "published" ? "lost.published" : "lost.approved")}</p>
      {texts.map((text) => (
        <blockquote key={text} className={classes.lostText}>
          {text}
        </blockquote>
      ))}
      <div className={classes.acts}>
        <Act
          icon={clipboard.copied ? IconCheck : IconCopy}
          label={t(clipboard.copied ? "lost.copied" : "lost.copy")}
          onAct={() => clipboard.copy(texts.join("\n\n"))}
        />
        <Act
          tone="quiet"
          label={t("lost.discard")}
          onAct={() => discardDraft(exercise.id, person.id, row.id)}
        />
      </div>
    </section>
  );
}
