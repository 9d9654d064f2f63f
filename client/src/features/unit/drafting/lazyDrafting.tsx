import { registerTexts } from "../../../i18n/i18n.ts";
import { lazyPart } from "../../../ui/parts/lazyPart.tsx";
import type { DraftTextProps } from "./DraftText.tsx";
import classes from "../thread/ResponseCard.module.css";

/** A draft's text, and the editor that several people share: with its library, in a script of its own. */
export const DraftText = lazyPart<DraftTextProps>(
  async () => {
    const [{ DraftText: part }, { drafting }] = await Promise.all([
      import("./DraftText.tsx"),
      import("../../../i18n/texts/drafting.ts"),
    ]);
    registerTexts("drafting", drafting);
    return part;
  },
  ({ row }) => <p className={classes.text}>{row.text}</p>,
);

export const ResumeDrafts = lazyPart(
  async () => (await import("./ResumeDrafts.tsx")).ResumeDrafts,
  () => null,
);
