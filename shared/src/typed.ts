import { z } from "zod";

/** Text that has a form in UTF-8: half a surrogate pair can be neither stored nor hashed. */
export const textSchema = z
  .string()
  .refine((text) => text.isWellFormed(), "half a surrogate pair is no text");
