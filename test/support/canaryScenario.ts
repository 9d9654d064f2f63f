import type { Scenario, ScenarioInput } from "@firebreak/shared/scenario";
import { drillScenario, row } from "./simulatedDrill.ts";

/** Marked text, unlike any other: whoever reads a mark has read that very text. Fit for an id too. */
export function mark(kind: string, n: number): string {
  return `zq${kind}${n}zq`;
}

/** Every mark in a text. */
export function marksIn(text: string): string[] {
  return text.match(/zq[a-z]+\d+zq/g) ?? [];
}

type InjectInput = ScenarioInput["injects"][number];
type Expect = NonNullable<InjectInput["expect"]>[number];

const id = (n: number): string => mark("inject", n);
const claim = (n: number): string => mark("claim", n);
const PERSONA_KINDS = ["troll", "bot", "citizen", "journalist"] as const;

function inject(n: number, changes: Partial<InjectInput>): InjectInput {
  return row(id(n), {
    title: mark("title", n),
    body: { vi: mark("body", n), en: mark("body", n) },
    notes: mark("notes", n),
    media: mark("media", n),
    headline: mark("headline", n),
    alt: mark("alt", n),
    script: [{ say: mark("say", n), listenFor: mark("listen", n) }],
    from: mark("persona", n),
    storyline: mark("storyline", n % 2),
    replyBy: "5m",
    ...changes,
  });
}

function expected(n: number, action: Expect["action"], unit: string, more: Partial<Expect> = {}): Expect {
  return {
    id: mark("expect", n),
    unit,
    action,
    within: "3m",
    objective: mark("objective", 0),
    task: mark("task", 0),
    text: mark("hope", n),
    ...more,
  };
}

const INJECTS: InjectInput[] = [
  inject(0, {
    at: "2m",
    channel: "feed",
    to: ["comms", "hydro"],
    claim: claim(0),
    expect: [
      expected(0, "acknowledge", "comms", { within: "1m" }),
      expected(1, "assess", "hydro"),
      expected(2, "publish", "comms", { kind: "correction", with: ["hydro"] }),
      expected(3, "escalate", "comms"),
      expected(4, "decide", "lead", { within: "10m" }),
    ],
  }),
  inject(1, { category: "contingency", channel: "phone", to: ["comms"] }),
  inject(2, {
    to: ["hydro"],
    claim: claim(1),
    at: "3m",
    expect: [expected(5, "draft", "hydro"), expected(6, "request", "hydro", { with: ["press"] })],
  }),
  inject(3, { category: "administrative", at: "3m", claim: claim(2) }),
  inject(4, {
    category: "expected-action",
    channel: "tv",
    to: ["press"],
    claim: claim(3),
    expect: [expected(7, "claim", "press")],
  }),
  inject(5, { at: "17:10", channel: "tv", claim: claim(0) }),
  inject(6, {
    category: "contingency",
    to: ["lead", "comms"],
    when: {
      any: [
        { published: { claim: claim(0), by: "comms", stance: "false" } },
        { assessed: { claim: claim(1), by: "hydro", verdict: "true" } },
      ],
    },
    after: "1m",
  }),
  inject(7, {
    manual: true,
    category: "contingency",
    to: ["press"],
    claim: claim(3),
    expect: [expected(8, "claim", "press")],
  }),
  inject(8, {
    to: ["press", "hydro"],
    channel: "phone",
    when: { all: [{ released: id(0) }, { not: { published: { claim: claim(0), by: "comms" } } }] },
    after: "2m",
  }),
  inject(9, { at: "D+1 02:10", to: ["hydro"], claim: claim(4) }),
  inject(10, {
    category: "administrative",
    at: "1m",
    channel: "tv",
    to: ["lead"],
    claim: claim(4),
    expect: [expected(9, "claim", "lead")],
  }),
  inject(11, {
    channel: "feed",
    to: ["press"],
    claim: claim(3),
    re: { inject: id(0), how: "quote" },
    when: { any: [{ decided: { inject: id(0) } }, { requested: { to: "press", from: "hydro" } }] },
  }),
];

/** A drill in which every text and id that somebody must not read is a mark, and every kind of inject occurs. */
export function canaryScenario(): Scenario {
  return drillScenario({
    personas: INJECTS.map((_, n) => ({
      id: mark("persona", n),
      name: mark("personaname", n),
      handle: mark("handle", n),
      kind: PERSONA_KINDS[n % PERSONA_KINDS.length] ?? "citizen",
    })),
    claims: [0, 1, 2, 3, 4].map((n) => ({
      id: claim(n),
      text: { vi: mark("claimtext", n), en: mark("claimtext", n) },
      truth: (["false", "true", "misleading", "unresolved", "opinion"] as const)[n] ?? "false",
      harm: "high" as const,
    })),
    storylines: [0, 1].map((n) => ({
      id: mark("storyline", n),
      title: mark("storytitle", n),
      summary: mark("storysummary", n),
    })),
    objectives: [
      {
        id: mark("objective", 0),
        capability: mark("capability", 0),
        target: mark("target", 0),
        criticalTasks: [{ id: mark("task", 0), text: mark("tasktext", 0) }],
      },
    ],
    injects: INJECTS,
    escalations: [
      {
        id: mark("escalation", 0),
        when: { missed: { inject: id(0), expect: mark("expect", 0) } },
        title: mark("ladder", 0),
        then: [id(1)],
      },
      {
        id: mark("escalation", 1),
        when: { escalated: { inject: id(0), by: "comms" } },
        after: "30s",
        then: [id(2)],
      },
      { id: mark("escalation", 2), when: { acknowledged: { inject: id(0) } }, after: "90s", then: [id(6)] },
      {
        id: mark("escalation", 3),
        when: {
          any: [
            { reach: { claim: claim(0), above: 0.01 } },
            { belief: { claim: claim(3), above: 0.01 } },
            { all: [{ trust: { below: 0.55 } }, { restricted: { claim: claim(1) } }] },
            { wrong: { claim: claim(0), by: "comms" } },
          ],
        },
        after: "30s",
        then: [id(7)],
      },
    ],
    voices: [0, 1, 2, 3].flatMap((n) =>
      (["spread", "worry", "anger"] as const).map((stance, k) => ({
        claim: claim(n),
        stance,
        text: mark("voice", 3 * n + k),
      })),
    ),
    model: { voiceRate: 0.5, mode: "stochastic" },
    survey: [{ id: mark("survey", 0), kind: "text", text: mark("surveytext", 0) }],
    programme: [{ at: "09:00", title: mark("programme", 0) }],
  });
}
