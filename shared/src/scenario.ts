import { z } from "zod";
import { CHANNEL_KINDS, isPublicChannel, POST_LINKS, type ChannelKind, type PostLink } from "./channels.ts";
import { DURATION_PATTERN } from "./duration.ts";
import { LANGUAGES, localTextSchema } from "./text.ts";

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(64)
  .refine((text) => !(text in {}), "this word has a meaning of its own in the programs that read it")
  .describe("An id: lower-case letters, digits and single hyphens, as `dam-rumour`.");
const duration = z
  .string()
  .regex(DURATION_PATTERN)
  .describe("A span of play time, as `12m`, `1h30m`, `90s`, `2m30s`.");
const text = localTextSchema;

// Words that screens need without the schemas: a browser that loads them loads no Zod.
export { CHANNEL_KINDS, isPublicChannel, POST_LINKS, type ChannelKind, type PostLink };

export const INJECT_CATEGORIES = ["inject", "contingency", "expected-action", "administrative"] as const;
export type InjectCategory = (typeof INJECT_CATEGORIES)[number];

export const TRUTHS = ["false", "misleading", "unresolved", "true", "opinion"] as const;
export type Truth = (typeof TRUTHS)[number];

/** What a unit can be expected to do about an inject; MSEL planners write one row for each. */
export const EXPECTED_ACTIONS = [
  "acknowledge",
  "claim",
  "assess",
  "draft",
  "publish",
  "request",
  "escalate",
  "decide",
] as const;
export type ExpectedActionKind = (typeof EXPECTED_ACTIONS)[number];

/** What a simulated comment does with the claim it is about. */
export const VOICE_STANCES = ["spread", "doubt", "worry", "thanks", "anger"] as const;
export type VoiceStance = (typeof VOICE_STANCES)[number];

export const RESPONSE_KINDS = ["holding", "correction", "update", "apology", "statement", "answer"] as const;
/** `answer` goes back to whoever asked (a journalist, a caller); every other kind is public. */
export type ResponseKind = (typeof RESPONSE_KINDS)[number];

const site = z.strictObject({ id, name: text });
const unit = z.strictObject({
  id,
  name: text,
  kind: z
    .enum(["leadership", "communications", "operations", "technical", "health", "press", "other"])
    .describe("What the unit is for. Escalations go to the `leadership` units."),
  site: id.describe("The site the unit works from unless a person joins from another."),
  approver: z
    .boolean()
    .optional()
    .describe("true: what the unit publishes needs the approval of one of its approvers."),
  task: text.optional().describe("What the unit is responsible for, shown to its people."),
});
const objective = z.strictObject({
  id,
  capability: text,
  target: text,
  criticalTasks: z
    .array(z.strictObject({ id, text }))
    .default([])
    .describe("What an evaluator rates P, S, M or U."),
});
const persona = z.strictObject({
  id,
  name: text,
  handle: z.string().min(1).optional(),
  kind: z.enum([
    "citizen",
    "journalist",
    "media",
    "influencer",
    "official",
    "expert",
    "business",
    "troll",
    "bot",
  ]),
  followers: z.int().nonnegative().default(0).describe("People who see what the persona posts."),
  disposition: z.enum(["hostile", "worried", "neutral", "supportive"]).default("neutral"),
});
const channel = z.strictObject({ id, kind: z.enum(CHANNEL_KINDS), name: text });
const spread = z
  .strictObject({
    n0: z.number().min(0).max(10).optional().describe("Reproduction number at the start."),
    seeds: z.int().nonnegative().optional().describe("Shares that set the claim off."),
    audience: z.int().positive().optional().describe("People who could be reached."),
  })
  .describe("How the claim spreads in the simulated public.");
const claim = z.strictObject({
  id,
  text,
  truth: z.enum(TRUTHS).describe("Known to control and evaluators only, until ENDEX."),
  harm: z.enum(["none", "low", "medium", "high"]).describe("What believing it could do to people."),
  spread: spread.optional(),
  becomes: z
    .strictObject({ truth: z.enum(TRUTHS), at: duration })
    .optional()
    .describe("The truth the claim turns to later in play: what was unresolved is found out."),
  reveal: duration
    .optional()
    .describe("How long after a wrong official statement on the claim others show that it was wrong."),
});
const storyline = z.strictObject({ id, title: text, summary: text.optional() });

const expectation = z.strictObject({
  id,
  unit: id.describe("The unit that should act."),
  action: z
    .enum(EXPECTED_ACTIONS)
    .describe("What it should do; `assess` and `publish` concern the inject's claim."),
  within: duration.describe("Deadline, counted in play time from the inject's release."),
  with: z.array(id).optional().describe("Units to be consulted by a request before the action counts."),
  kind: z.enum(RESPONSE_KINDS).optional().describe("For `publish`: the kind of response that counts."),
  objective: id.optional().describe("The objective that this action shows."),
  task: id.optional().describe("The critical task of the objective that this action shows."),
  text: text.optional().describe("What a planner hopes to see, in words."),
});

const released = z.strictObject({ released: id.describe("An inject that has been released.") });
const acknowledged = z.strictObject({ acknowledged: z.strictObject({ inject: id, by: id.optional() }) });
const assessed = z.strictObject({
  assessed: z.strictObject({ claim: id, by: id.optional(), verdict: z.enum(TRUTHS).optional() }),
});
const published = z.strictObject({
  published: z.strictObject({
    claim: id,
    by: id.optional(),
    kind: z.enum(RESPONSE_KINDS).optional(),
    stance: z.enum(TRUTHS).optional().describe("What the publication says of the claim."),
  }),
});
const requested = z.strictObject({
  requested: z.strictObject({ from: id.optional(), to: id, inject: id.optional() }),
});
const escalated = z.strictObject({ escalated: z.strictObject({ inject: id, by: id.optional() }) });
const decided = z.strictObject({ decided: z.strictObject({ inject: id }) });
const missed = z.strictObject({ missed: z.strictObject({ inject: id, expect: id }) });
const share = z.number().min(0).max(1);
const reach = z.strictObject({
  reach: z.strictObject({ claim: id, above: share.describe("The share of the public that has met it.") }),
});
const belief = z.strictObject({
  belief: z.strictObject({ claim: id, above: share.describe("The share of the public that believes it.") }),
});
const trust = z.strictObject({
  trust: z.strictObject({ below: share.describe("Trust of the public in the authorities, 0 to 1.") }),
});
const wrong = z.strictObject({
  wrong: z
    .strictObject({ claim: id, by: id.optional() })
    .describe("A unit has published what is not so about the claim."),
});
const restricted = z.strictObject({
  restricted: z
    .strictObject({ claim: id, by: id.optional() })
    .describe("A unit has asked for the claim to be restricted."),
});

/** Something that has happened in play. Nested with `all`, `any` and `not`. */
export type Condition =
  | z.infer<typeof released>
  | z.infer<typeof acknowledged>
  | z.infer<typeof assessed>
  | z.infer<typeof published>
  | z.infer<typeof requested>
  | z.infer<typeof escalated>
  | z.infer<typeof decided>
  | z.infer<typeof missed>
  | z.infer<typeof reach>
  | z.infer<typeof belief>
  | z.infer<typeof trust>
  | z.infer<typeof wrong>
  | z.infer<typeof restricted>
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    released,
    acknowledged,
    assessed,
    published,
    requested,
    escalated,
    decided,
    missed,
    reach,
    belief,
    trust,
    wrong,
    restricted,
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);

const inject = z.strictObject({
  id,
  title: text.describe("The row's name in the MSEL, and the subject line at the unit."),
  category: z
    .enum(INJECT_CATEGORIES)
    .default("inject")
    .describe("`contingency`: kept in reserve, for a hand, a condition or an escalation to release."),
  storyline: id.describe("The storyline that it tells."),
  at: z
    .union([
      z.string().regex(DURATION_PATTERN),
      z
        .string()
        .regex(
          /^(D\+\d+ )?([01]\d|2[0-3]):[0-5]\d$/,
          "a clock time HH:MM, with D+1 in front for the next day",
        ),
    ])
    .optional()
    .describe(
      "When it is due: play time after STARTEX at the planned rate (`12m`), or the story's clock (`18:40`, `D+1 02:10`).",
    ),
  when: conditionSchema.optional().describe("Released once this has happened."),
  after: duration.optional().describe("With `when`: how long after it has happened."),
  manual: z.literal(true).optional().describe("Released by hand only."),
  channel: id.describe("The channel that it arrives through."),
  from: id.describe("The persona it comes from."),
  to: z.array(id).default([]).describe("The units whose inbox it reaches. Empty: public only."),
  body: text.describe("What is said, written or shown."),
  headline: text.optional().describe("A news headline, or the lower third of a television picture."),
  media: z.string().optional().describe("A file below the scenario's media folder."),
  alt: text.optional().describe("What the media file shows, for those who can't see it."),
  re: z
    .strictObject({ inject: id, how: z.enum(POST_LINKS) })
    .optional()
    .describe("The earlier inject that this post replies to, quotes or reposts."),
  script: z
    .array(
      z.strictObject({
        say: text.describe("What the caller says or asks."),
        listenFor: text.optional().describe("What a good answer holds."),
      }),
    )
    .optional()
    .describe("A call's course, for the controller who plays the caller."),
  claim: id.optional().describe("The claim that this inject carries."),
  replyBy: duration.optional().describe("By when the sender wants an answer; the unit sees it."),
  notes: text.optional().describe("For the controller: how to play it."),
  expect: z.array(expectation).default([]),
});

const escalation = z.strictObject({
  id,
  title: text.optional(),
  when: conditionSchema.describe("What sets it off."),
  after: duration.optional().describe("How long after that its injects come."),
  then: z.array(id).min(1).describe("The injects that it releases."),
});
const voice = z.strictObject({
  claim: id,
  stance: z.enum(VOICE_STANCES),
  text,
});
const surveyItem = z.strictObject({
  id,
  text,
  kind: z.enum(["scale", "choice", "text"]),
  options: z.array(text).optional().describe("For `choice`: what can be chosen."),
});
const programmeItem = z.strictObject({ at: z.string().min(1), title: text, text: text.optional() });

/** A scenario as its file is written. Times are still words here; `compileScenario` turns them into numbers. */
export const scenarioSchema = z.strictObject({
  firebreak: z.literal(1).describe("The version of this format."),
  id,
  title: text,
  summary: text,
  languages: z.array(z.enum(LANGUAGES)).min(1).describe("The languages that every text is written in."),
  duration: duration.describe("Planned play time from STARTEX to ENDEX."),
  clock: z.strictObject({
    start: z.iso
      .datetime({ offset: true })
      .describe("The story's date and hour at STARTEX, with its offset: `2026-10-14T16:00:00+07:00`."),
    rate: z
      .number()
      .min(0.1)
      .max(120)
      .default(1)
      .describe("Scenario time that passes in one unit of play time."),
  }),
  sites: z.array(site).min(1),
  units: z.array(unit).min(1),
  objectives: z.array(objective).default([]),
  personas: z.array(persona).default([]),
  channels: z.array(channel).min(1),
  claims: z.array(claim).default([]),
  storylines: z.array(storyline).min(1),
  injects: z.array(inject).min(1),
  escalations: z.array(escalation).default([]),
  voices: z.array(voice).default([]),
  survey: z.array(surveyItem).default([]),
  programme: z.array(programmeItem).default([]),
  model: z
    .record(z.string(), z.union([z.number(), z.string(), z.boolean()]))
    .default({})
    .describe("Parameters of the simulated public that differ from their defaults."),
});

export type Scenario = z.infer<typeof scenarioSchema>;
/** A scenario before defaults are filled in, as an author may write it. */
export type ScenarioInput = z.input<typeof scenarioSchema>;
export type ScenarioInject = Scenario["injects"][number];
export type ScenarioUnit = Scenario["units"][number];
export type ScenarioClaim = Scenario["claims"][number];
export type ScenarioPersona = Scenario["personas"][number];
export type Expectation = ScenarioInject["expect"][number];
