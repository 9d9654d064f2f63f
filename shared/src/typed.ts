import { z } from "zod";

/** Text that has a form in UTF-8: half a surrogate pair can be neither stored nor hashed. */
export const textSchema = z
  .string()
  .refine((text) => text.isWellFormed(), "half a surrogate pair is no text");

export type Read<T> = { success: true; data: T } | { success: false; error: z.ZodError };

/**
 * What a stranger sent, as the schema reads it. Never throws: the library compares whatever stands under
 * `length` with a text's limits, even where it is no number and can't become one, and follows any depth.
 */
export function readAs<S extends z.ZodType>(schema: S, value: unknown): Read<z.output<S>> {
  try {
    return schema.safeParse(value);
  } catch {
    const message = "this can't be read";
    return {
      success: false,
      error: new z.ZodError([{ code: "custom", path: [], message, input: undefined }]),
    };
  }
}
