import { IconChevronDown } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/useText.ts";
import { useClock, useYou } from "../../../store/drill.ts";
import { mayEver, mayNow } from "../model/powers.ts";
import { Action } from "../parts/Action.tsx";
import { Field } from "../parts/Field.tsx";
import { Popup } from "../parts/Popup.tsx";
import { useSending } from "../parts/useSending.ts";
import { FASTEST, PRESETS, SLOWEST } from "./rates.ts";
import classes from "./RateControl.module.css";

/** The rate of scenario time, and for the director the way to change it. */
export function RateControl() {
  const { t } = useTranslation(["control", "common"]);
  const language = useLanguage();
  const clock = useClock();
  const role = useYou()?.role;
  const [opened, setOpened] = useState(false);
  const [own, setOwn] = useState("");
  const { busy, run } = useSending();
  if (clock === null) return null;
  const shown = (rate: number): string => t("common:clock.rate", { rate: formatCount(rate, language) });
  const word = shown(clock.rate);
  if (!mayEver(role, "exercise.changeRate")) {
    return (
      <span className={`${classes.word} fb-figures`} title={t("clock.rate")}>
        {word}
      </span>
    );
  }
  const typed = Number(own.replace(",", "."));
  const ownFits = own.trim() !== "" && typed >= SLOWEST && typed <= FASTEST;

  async function set(rate: number): Promise<void> {
    if (await run("exercise.changeRate", { rate })) {
      setOpened(false);
      setOwn("");
    }
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (ownFits) void set(typed);
  }

  return (
    <Popup
      opened={opened}
      onClose={() => setOpened(false)}
      label={t("clock.rate")}
      target={
        <Action
          className={`${classes.target} fb-figures`}
          disabled={!mayNow(role, clock.phase, "exercise.changeRate")}
          title={t("clock.rate")}
          aria-label={`${t("clock.rate")}: ${word}`}
          aria-haspopup="dialog"
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {word} <IconChevronDown size={13} aria-hidden />
        </Action>
      }
    >
      <p className={classes.help}>{t("clock.rateHelp")}</p>
      <div className={classes.presets}>
        {PRESETS.map((rate) => (
          <Action
            key={rate}
            className="fb-figures"
            aria-pressed={rate === clock.rate}
            disabled={busy}
            title={t("clock.rateMinutes", {
              rate: formatCount(rate, language),
              story: formatCount(rate * 10, language),
            })}
            onClick={() => void set(rate)}
          >
            {shown(rate)}
          </Action>
        ))}
      </div>
      <form className={classes.own} onSubmit={onSubmit}>
        <Field
          label={t("clock.rateOwn")}
          placeholder={t("clock.rateOwn")}
          inputMode="decimal"
          value={own}
          aria-invalid={own.trim() !== "" && !ownFits}
          onChange={(event) => setOwn(event.currentTarget.value)}
        />
        <Action type="submit" kind="primary" disabled={busy || !ownFits}>
          {t("clock.rateSet")}
        </Action>
      </form>
    </Popup>
  );
}
