import { IconSearch } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../ui/Dialog.tsx";
import { partsAhead } from "../ui/parts/fetchAhead.ts";
import { partOf } from "../ui/parts/lazyPart.tsx";
import { PartFailed } from "../ui/parts/PartFailed.tsx";
import { PartWaiting } from "../ui/parts/PartWaiting.tsx";
import { styledChunk } from "../ui/parts/styledChunk.ts";
import { IS_MAC, PALETTE_KEY } from "../ui/paletteKey.ts";
import classes from "./CommandPalette.module.css";
import { opensPalette } from "./model/openKey.ts";
import { closePalette, openPalette, usePaletteOpened } from "./registry.ts";

const chunk = styledChunk(async () => (await import("./box/box.ts")).PaletteBox);
partsAhead.add(chunk);
// A dialog from the first moment: what is typed meanwhile must not be taken for shortcuts of the page.
const Box = partOf(
  chunk,
  () => <Waiting />,
  (onRetry) => <Waiting onRetry={onRetry} />,
);

/** The palette's button for the header, its key, and the palette. `hidden`: the key alone, for a wall. */
export function CommandPalette({ hidden = false }: { hidden?: boolean }) {
  const { t } = useTranslation("common");
  const opened = usePaletteOpened();
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const at = event.target;
      const writing = at instanceof HTMLElement && (at.isContentEditable || at.matches("input, textarea"));
      if (!opensPalette(event, { mac: IS_MAC, writing })) return;
      // Browsers have it for their own search.
      event.preventDefault();
      event.stopPropagation();
      if (opened) closePalette();
      else openPalette();
    }
    addEventListener("keydown", press, true);
    return () => removeEventListener("keydown", press, true);
  }, [opened]);
  // Whoever goes leaves it closed for the next.
  useEffect(() => closePalette, []);
  const name = t("palette");
  return (
    <>
      {hidden ? null : (
        <button
          type="button"
          className={classes.button}
          aria-label={name}
          aria-keyshortcuts="Control+K Meta+K"
          title={`${name} (${PALETTE_KEY})`}
          onClick={openPalette}
        >
          <IconSearch size={16} stroke={1.75} aria-hidden />
          <kbd className={classes.key} aria-hidden>
            {PALETTE_KEY}
          </kbd>
        </button>
      )}
      {opened ? <Box /> : null}
    </>
  );
}

function Waiting({ onRetry }: { onRetry?: () => void }) {
  const { t } = useTranslation("common");
  return (
    <Dialog opened onClose={closePalette} title={t("palette")}>
      {onRetry === undefined ? <PartWaiting lines={6} /> : <PartFailed onRetry={onRetry} />}
    </Dialog>
  );
}
