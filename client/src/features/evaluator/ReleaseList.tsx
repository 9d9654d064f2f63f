import { formatSpan } from "@firebreak/shared/duration";
import type { TaskRow } from "@firebreak/shared/views";
import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../i18n/format.ts";
import { useText } from "../../i18n/useText.ts";
import { useView } from "../../store/drill.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { familyOf } from "../../ui/lanes/channelFamily.ts";
import { FamilyGlyph, GlyphBox } from "../../ui/lanes/glyphs.tsx";
import type { StateName } from "../../ui/palette.ts";
import { StateMark } from "../../ui/StateMark.tsx";
import { UnitTag } from "../../ui/UnitTag.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { acknowledgedAfter, listReleases, type Release } from "./model/releases.ts";
import classes from "./ReleaseList.module.css";

const injectOf = ({ inject }: Release) => inject.id;

/** Released injects, newest first, with what each of their units has made of them. */
export function ReleaseList({ unit }: { unit: string | null }) {
  const { t } = useTranslation("evaluator");
  const { injects, tasks } = useView((view) => ({ injects: view.injects, tasks: view.tasks }));
  const releases = useMemo(() => listReleases(injects, tasks, unit), [injects, tasks, unit]);
  if (releases.length === 0) return <EmptyState title={t("injectsNone")} text={t("injectsNoneText")} />;
  return (
    <VirtualList items={releases} keyOf={injectOf} label={t("injects")} estimate={80}>
      {(release) => <ReleaseItem release={release} />}
    </VirtualList>
  );
}

const STATES: Record<TaskRow["state"], StateName> = {
  new: "released",
  seen: "released",
  acknowledged: "due",
  working: "due",
  answered: "answered",
};

const ReleaseItem = memo(function ReleaseItem({ release: { inject, tasks } }: { release: Release }) {
  const { t } = useTranslation("evaluator");
  const text = useText();
  return (
    <article className={classes.release}>
      <p className={classes.title}>
        <time className="fb-figures">{formatPlay(inject.releasedPlayMs ?? 0)}</time>
        <GlyphBox size={14} colour="var(--fb-state-released)">
          <FamilyGlyph family={familyOf(inject.channel)} hollow={inject.state === "complete"} />
        </GlyphBox>
        <strong>{text(inject.title)}</strong>
      </p>
      <p className={classes.from}>
        {text(inject.channelName)} · {text(inject.from.name)}
      </p>
      {tasks.length === 0 ? (
        <p className={classes.from}>{t("publicOnly")}</p>
      ) : (
        <ul className={classes.tasks}>
          {tasks.map((task) => {
            const after = acknowledgedAfter(inject, task);
            return (
              <li key={task.id}>
                <UnitTag unit={task.unit} compact />
                <StateMark state={STATES[task.state]} label={t(`task.${task.state}`)} />
                {after === null ? null : (
                  <span className="fb-figures" title={t("acknowledgedAfter")}>
                    +{formatSpan(after)}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </article>
  );
});
