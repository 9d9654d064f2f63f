/** What is being written: a change of an inject, a new one, or a new one after another. */
export type Writing = { kind: "edit"; inject: string } | { kind: "new" } | { kind: "copy"; of: string };

/** What its draft is kept under. */
export function writingKey(writing: Writing): string {
  switch (writing.kind) {
    case "edit":
      return `edit.${writing.inject}`;
    case "copy":
      return `copy.${writing.of}`;
    case "new":
      return "new";
  }
}

export function isWriting(value: unknown): value is Writing {
  if (typeof value !== "object" || value === null) return false;
  const { kind, inject, of } = value as Partial<Record<"kind" | "inject" | "of", unknown>>;
  return (
    kind === "new" ||
    (kind === "edit" && typeof inject === "string") ||
    (kind === "copy" && typeof of === "string")
  );
}
