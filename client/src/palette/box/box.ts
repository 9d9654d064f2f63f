import { registerTexts } from "../../i18n/i18n.ts";
import { palette } from "../../i18n/texts/palette.ts";

registerTexts("palette", palette);

export { PaletteBox } from "./PaletteBox.tsx";
