import { useState } from "react";
import { useTranslation } from "react-i18next";
import { passedOver } from "../model/nextUp.ts";
import { parseStoryTime } from "../model/storyTime.ts";
import { Action } from "../parts/Action.tsx";
import { Field } from "../parts/Field.tsx";
import { useEntries } from "../parts/useEntries.ts";
import { useNowReading } from "../parts/useNowReading.ts";
import { useSending } from "../parts/useSending.ts";
import { useStoryTime, useZone } from "../parts/useZone.ts";
import classes from "./JumpTray.module.css";
import { TrayFrame } from "./TrayFrame.tsx";
import type { TrayProps } from "./trays.tsx";

const MINUTE = 60_000;
const LEAPS = [10, 30, 60];

/** Sends the story's clock forward, and settles what becomes of the injects in between. */
export function JumpTray({ onClose }: TrayProps) {
  const { t } = useTranslation("control");
  const zone = useZone();
  const now = useNowReading();
  const story = useStoryTime();
  const entries = useEntries();
  const [typed, setTyped] = useState("");
  const [passed, setPassed] = useState<"release" | "skip">("release");
  const { busy, run } = useSending();

  const empty = typed.trim() === "";
  const to = parseStoryTime(typed, now.scenarioMs, zone);
  const wrong = empty
    ? null
    : to === null
      ? t("tray.jumpBad")
      : to <= now.scenarioMs
        ? t("tray.jumpBack", { time: story(now.scenarioMs) })
        : null;
  const target = wrong === null ? to : null;
  const between = target === null ? [] : passedOver(entries, now.scenarioMs, target);
  const leap = (minutes: number): void =>
    // Story times are typed to the minute; a leap lands on the next whole one.
    setTyped(story(Math.ceil(now.scenarioMs / MINUTE) * MINUTE + minutes * MINUTE));

  return (
    <TrayFrame
      title={t("tray.jump")}
      act={t("tray.jumpDo", { time: target === null ? "…" : story(target) })}
      disabled={busy || target === null}
      onAct={() => {
        if (target === null) return;
        void run("exercise.jump", { to: target, passed }).then((done) => done && onClose());
      }}
      onClose={onClose}
    >
      <span className={classes.times}>
        <Field
          data-first
          className={classes.time ?? ""}
          label={t("tray.jumpTime")}
          placeholder={t("tray.jumpHint")}
          value={typed}
          aria-invalid={wrong !== null}
          aria-describedby="jump-outcome"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {LEAPS.map((minutes) => (
          <Action key={minutes} kind="quiet" onClick={() => leap(minutes)}>
            {t("tray.jumpBy", { minutes })}
          </Action>
        ))}
      </span>
      <span id="jump-outcome" role="status" className={classes.outcome}>
        {wrong !== null ? (
          <span className={classes.wrong}>{wrong}</span>
        ) : target === null ? null : between.length === 0 ? (
          t("tray.jumpNone")
        ) : (
          <>
            <span>{t("tray.jumpOver", { count: between.length })}</span>
            {(["release", "skip"] as const).map((choice) => (
              <label key={choice} className={classes.choice}>
                <input
                  type="radio"
                  name="passed"
                  checked={passed === choice}
                  onChange={() => setPassed(choice)}
                />
                {t(choice === "release" ? "tray.jumpRelease" : "tray.jumpSkip")}
              </label>
            ))}
          </>
        )}
      </span>
    </TrayFrame>
  );
}
