import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Desktop } from "./desktop.ts";
import { Setting } from "./Setting.tsx";

const ABOUT = {
  off: "menu.desktopOff",
  on: "menu.desktopOn",
  denied: "menu.desktopDenied",
  insecure: "menu.desktopInsecure",
  missing: "menu.desktopMissing",
} as const;

/** Desktop notifications: asked for by this press and by nothing else; where they can't be had it says why. */
export function DesktopSetting({ desktop }: { desktop: Desktop }) {
  const { t } = useTranslation(["notice", "common"]);
  const state = useSyncExternalStore(desktop.subscribe, desktop.state);

  async function set(on: boolean): Promise<void> {
    if (!on) return desktop.turnOff();
    // The first one is shown at once: whether the machine lets them through is seen now, not in the heat.
    if (await desktop.turnOn()) {
      const title = `${t("common:exercise")} · ${t("common:product")}`;
      desktop.show({ tag: "sample", title, body: t("menu.sample"), onPress: () => undefined });
    }
  }
  return (
    <Setting
      name={t("menu.desktop")}
      on={state === "on"}
      disabled={state !== "on" && state !== "off"}
      about={t(ABOUT[state])}
      onSet={(on) => void set(on)}
    />
  );
}
