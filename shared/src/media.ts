/** The pictures that a scenario may hold: the ending of the file, and the media type it is served as. */
export const MEDIA_TYPES = {
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
} as const;
export type MediaType = (typeof MEDIA_TYPES)[keyof typeof MEDIA_TYPES];

/** Bytes that a media file may have: every screen of a hall loads it at the same moment. */
export const LARGEST_MEDIA = 5 * 1024 * 1024;

/** The media type of a file by its ending; undefined where it is no picture that the product shows. */
export function mediaTypeOf(file: string): MediaType | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(MEDIA_TYPES, ending) ? MEDIA_TYPES[ending as keyof typeof MEDIA_TYPES] : undefined;
}

/** Whether a media entry names a file below the media folder, whatever the system it is read on. */
export function isMediaPath(media: string): boolean {
  if (media === "" || media.includes("\0") || media.includes("\\") || media.includes(":")) return false;
  return media.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
