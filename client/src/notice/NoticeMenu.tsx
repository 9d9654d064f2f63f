import { IconBell, IconBellOff } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { usePaletteActions } from "../palette/registry.ts";
import { useSay } from "../palette/useSay.ts";
import { useView, useYou } from "../store/drill.ts";
import { HeaderPopup } from "../ui/HeaderPopup.tsx";
import { toast } from "../ui/toastStore.ts";
import { useKeys } from "../ui/useKeys.ts";
import { DesktopSetting } from "./DesktopSetting.tsx";
import classes from "./NoticeMenu.module.css";
import { type Means, meansOf, sounds } from "./page.ts";
import { Setting } from "./Setting.tsx";

/** The bell in the header: whether the page sounds, in sight, and how one wants to be told. L silences it. */
export function NoticeMenu() {
  const exercise = useView((view) => view.exercise?.id ?? "");
  const person = useYou()?.person ?? "";
  return <Bell means={meansOf(exercise, person)} />;
}

function Bell({ means: { mute, desktop } }: { means: Means }) {
  const { t } = useTranslation("notice");
  const say = useSay(["notice"]);
  const muted = useSyncExternalStore(mute.subscribe, mute.get);
  const sound = useSyncExternalStore(sounds.subscribe, sounds.state);

  function toggle(): void {
    mute.set(!mute.get());
    const title = t(mute.get() ? "menu.nowOff" : "menu.nowOn");
    toast({ tone: "news", title, text: t("menu.nowHint") });
  }
  useKeys({ l: toggle });
  usePaletteActions(() => [
    {
      id: "sound",
      group: "page",
      ...say((words) => words(muted ? "menu.findOn" : "menu.find")),
      keys: ["L"],
      run: toggle,
    },
  ]);

  const state = muted ? "off" : sound === "waiting" ? "waiting" : sound === "missing" ? "off" : "on";
  const Sign = state === "off" ? IconBellOff : IconBell;
  const about = { off: "menu.soundOff", waiting: "menu.soundWaiting", on: "menu.soundOn" } as const;
  return (
    <HeaderPopup
      label={`${t("menu.label")}: ${t(`menu.${state}`)}`}
      className={classes.bell}
      state={state}
      face={<Sign size={17} stroke={1.75} aria-hidden />}
    >
      <h2 className={classes.title}>{t("menu.title")}</h2>
      <Setting
        name={t("menu.sound")}
        shortcut="L"
        on={!muted}
        disabled={sound === "missing"}
        about={sound === "missing" ? t("menu.soundMissing") : t(about[muted ? "off" : state])}
        onSet={(on) => mute.set(!on)}
      />
      {state === "on" ? (
        <p className={classes.hear}>
          {t("menu.hear")}
          <button type="button" className={classes.try} onClick={() => sounds.play("new")}>
            {t("menu.hearNew")}
          </button>
          <button type="button" className={classes.try} onClick={() => sounds.play("urgent")}>
            {t("menu.hearUrgent")}
          </button>
        </p>
      ) : null}
      <DesktopSetting desktop={desktop} />
    </HeaderPopup>
  );
}
