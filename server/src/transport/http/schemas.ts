import { localTextSchema } from "@firebreak/shared/text";
import { REJECTION_CODES } from "@firebreak/shared/rejections";
import { ROLES, UNIT_LEVELS } from "@firebreak/shared/roles";
import { z } from "zod";

const named = z.object({ id: z.string(), name: localTextSchema });

export const rejectionAnswer = z.object({
  error: z.object({ code: z.enum(REJECTION_CODES), message: z.string(), path: z.string().optional() }),
});

/** Where a code or token leads. */
export const seatAnswer = z.object({
  kind: z.enum(["link", "personal", "code"]),
  exercise: z.object({ id: z.string(), title: localTextSchema }),
  role: z.enum(ROLES),
  unit: named.optional(),
  /** What one may do at the unit. */
  level: z.enum(UNIT_LEVELS).optional(),
  site: z.string().nullable(),
  sites: z.array(named),
  name: z.string().nullable(),
});

export const youAnswer = z.object({
  person: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  unit: z.string().nullable(),
  site: z.string().nullable(),
  level: z.enum(UNIT_LEVELS).nullable(),
  exercise: z.string(),
});

export const joinAnswer = z.object({ token: z.string(), you: youAnswer });

export const codeBody = z.strictObject({
  role: z.enum(ROLES),
  unit: z.string().max(64).optional(),
  site: z.string().max(64).optional(),
  level: z.enum(UNIT_LEVELS).optional(),
  /** How long the code opens the door, in minutes. */
  minutes: z
    .int()
    .min(1)
    .max(60 * 24 * 30)
    .default(60 * 12),
});

export const codeRow = z.object({
  key: z.string(),
  label: z.string(),
  role: z.enum(ROLES),
  unit: z.string().nullable(),
  site: z.string().nullable(),
  level: z.enum(UNIT_LEVELS).nullable(),
  issuedAt: z.int(),
  expiresAt: z.int(),
  revoked: z.boolean(),
});

export const newCodeAnswer = codeRow.extend({ code: z.string() });
export const codesAnswer = z.object({ codes: z.array(codeRow) });
export const healthAnswer = z.object({ ok: z.literal(true) });
export const exerciseAnswer = z.object({
  id: z.string(),
  title: localTextSchema,
  phase: z.enum(["planned", "running", "paused", "stopped", "ended"]),
  seq: z.int(),
});
