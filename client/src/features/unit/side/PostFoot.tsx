import type { InjectRow, PostRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { keyOf } from "../model/deskItem.ts";
import { useDesk } from "../parts/deskContext.ts";
import classes from "./PostFoot.module.css";

/** Below a post: what the unit holds of its claim, and the way to the inbox's item where it came to the unit as well. */
export function PostFoot({ post }: { post: PostRow }) {
  const { t } = useTranslation(["unit", "common"]);
  const { unit, open } = useDesk();
  const { verdict, inject } = useView((view) => ({
    verdict: post.claim === null ? undefined : view.assessments[`${post.claim}/${unit.id}`]?.verdict,
    inject: post.unit !== null || post.voice ? undefined : injectOf(view.injects, post),
  }));
  if (post.voice || post.unit !== null || (verdict === undefined && inject === undefined)) return null;
  return (
    <p className={classes.foot}>
      {verdict === undefined ? null : (
        <span>{t("feed.verdict", { verdict: t(`common:truths.${verdict}`) })}</span>
      )}
      {inject === undefined ? null : (
        <button type="button" className={classes.open} onClick={() => open(keyOf("inject", inject))}>
          {t("feed.open")}
        </button>
      )}
    </p>
  );
}

/** The item of the unit's inbox that is this very post: released in the same moment, through the same channel. */
function injectOf(injects: Readonly<Record<string, InjectRow>>, post: PostRow): string | undefined {
  return Object.values(injects).find(
    (inject) => inject.releasedSeq === post.seq && inject.channel === post.channel,
  )?.id;
}
