import type { ActRow } from "@firebreak/shared/views";
import { memo } from "react";
import { readScenarioTime } from "../i18n/format.ts";
import { useView } from "../store/drill.ts";
import type { Teller } from "./actWords.ts";
import { GlyphBox, SignGlyph } from "./lanes/glyphs.tsx";
import { SIGN_OF } from "./lanes/mark.ts";
import { TONE, toneColour } from "./lanes/signTone.ts";
import { tellOnce } from "./tellOnce.ts";
import { UnitTag } from "./UnitTag.tsx";
import classes from "./ActItem.module.css";

/** An act in a sentence: when, which unit, what. */
export const ActItem = memo(function ActItem({ act, teller }: { act: ActRow; teller: Teller }) {
  const exercise = useView((view) => view.exercise);
  const { unit, text, quote } = tellOnce(act, teller);
  const sign = SIGN_OF[act.type];
  return (
    <div className={classes.act}>
      <time className="fb-figures">
        {exercise === null ? "" : readScenarioTime(act.scenarioMs, exercise).time}
      </time>
      <span className={classes.sign}>
        {sign === null ? null : (
          <GlyphBox size={14} colour={toneColour(TONE[sign])}>
            <SignGlyph sign={sign} verdict={act.verdict} />
          </GlyphBox>
        )}
      </span>
      <p className={classes.words}>
        {unit === null ? null : (
          <strong>
            <UnitTag unit={unit} />
          </strong>
        )}{" "}
        {text}
        {quote === null ? null : <q>{quote}</q>}
      </p>
    </div>
  );
});
