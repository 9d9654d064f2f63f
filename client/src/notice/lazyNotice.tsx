import type { ReactNode } from "react";
import { registerTexts } from "../i18n/i18n.ts";
import { partsAhead } from "../ui/parts/fetchAhead.ts";
import { partOf } from "../ui/parts/lazyPart.tsx";
import { styledChunk } from "../ui/parts/styledChunk.ts";
import type * as Parts from "./parts.ts";

/** Both parts and their words come in one script, after the first picture. */
async function notice(): Promise<typeof Parts> {
  const [parts, { notice: words }] = await Promise.all([
    import("./parts.ts"),
    import("../i18n/texts/notice.ts"),
  ]);
  registerTexts("notice", words);
  return parts;
}

const desk = styledChunk(async () => (await notice()).NoticeDesk);
const menu = styledChunk(async () => (await notice()).NoticeMenu);
// One that did not come is tried again whenever the line is back; until then its place is empty.
partsAhead.add(desk);
partsAhead.add(menu);

const nothing = (): ReactNode => null;
/** As wide as the bell: the header must not move when it comes. */
const gap = (): ReactNode => <span style={{ flex: "none", width: 30 }} />;

/** Tells the person what comes; see `NoticeDeskProps`. */
export const NoticeDesk = partOf(desk, nothing, nothing);

/** The bell for a screen's header. */
export const NoticeMenu = partOf(menu, gap, gap);
