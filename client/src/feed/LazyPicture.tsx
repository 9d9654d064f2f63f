import { lazyPart } from "../ui/parts/lazyPart.tsx";
import type { PictureProps } from "./Picture.tsx";

/** A picture with its enlargement, in a script of its own. It keeps a picture's usual place meanwhile. */
export const LazyPicture = lazyPart<PictureProps>(
  async () => (await import("./Picture.tsx")).Picture,
  () => <div style={{ aspectRatio: "16 / 9", maxHeight: 320 }} />,
);
