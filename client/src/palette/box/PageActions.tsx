import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { memo } from "react";
import { LANGUAGES } from "@firebreak/shared/text";
import { changeLanguage } from "../../i18n/i18n.ts";
import { useLanguage } from "../../i18n/useText.ts";
import { keyAct } from "../../ui/keyMaps.ts";
import type { PaletteAction } from "../model/action.ts";
import { usePaletteActions } from "../registry.ts";
import { useSay } from "../useSay.ts";

const SCHEMES = ["light", "dark", "auto"] as const;

/** What every screen has: the language, light and dark, the list of shortcuts. */
export const PageActions = memo(function PageActions() {
  const say = useSay(["palette"]);
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const shown = useComputedColorScheme("light");
  usePaletteActions(() => {
    const help = keyAct("?");
    const actions: PaletteAction[] = [
      ...LANGUAGES.map((each): PaletteAction => ({
        id: `language.${each}`,
        group: "page",
        ...say((t) => t(`page.language.${each}`)),
        on: each === language,
        deep: each === language,
        run: () => changeLanguage(each),
      })),
      ...SCHEMES.map((each): PaletteAction => ({
        id: `scheme.${each}`,
        group: "page",
        ...say((t) => t(`page.scheme.${each}`)),
        on: each === colorScheme,
        // What one wants is the other one.
        deep: each === shown || each === "auto",
        run: () => setColorScheme(each),
      })),
    ];
    if (help !== undefined) {
      actions.push({ id: "keys", group: "page", ...say((t) => t("page.keys")), keys: ["?"], run: help });
    }
    return actions;
  });
  return null;
});
