import { z } from "zod";
import { INJECT_CATEGORIES } from "./scenario.ts";
import { textSchema } from "./typed.ts";

const ref = textSchema.min(1).max(128);

/** What control can write of an inject while the exercise runs. One language: that of whoever writes. */
const fields = {
  title: textSchema.trim().min(1).max(300),
  body: textSchema.trim().min(1).max(20_000),
  category: z.enum(INJECT_CATEGORIES),
  storyline: ref,
  channel: ref,
  from: ref,
  to: z.array(ref).max(200),
  claim: ref.nullable(),
  headline: textSchema.trim().min(1).max(300).nullable(),
  notes: textSchema.trim().min(1).max(5_000).nullable(),
  /** Minutes of play after its release by which the sender wants an answer. */
  replyBy: z.int().min(1).max(1_440).nullable(),
  /** When it is due on the story's clock, epoch ms; null: by hand. */
  due: z.int().nullable(),
};

export const newInjectSchema = z.strictObject({
  ...fields,
  category: fields.category.default("inject"),
  to: fields.to.default([]),
  claim: fields.claim.default(null),
  headline: fields.headline.default(null),
  notes: fields.notes.default(null),
  replyBy: fields.replyBy.default(null),
  due: fields.due.default(null),
});
export type NewInject = z.infer<typeof newInjectSchema>;

/** Some of the fields; those left out stay as they are. */
export const injectEditSchema = z.strictObject(fields).partial();
export type InjectEdit = z.infer<typeof injectEditSchema>;
