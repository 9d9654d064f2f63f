import type {
  EscalationRow,
  InjectRow,
  MessageRow,
  PostRow,
  RequestRow,
  ResponseRow,
  RestrictionRow,
  TaskRow,
} from "@firebreak/shared/views";

/** Rows as a unit's view holds them, for the tests of its desk: plausible but for what a test sets. */

export function injectRow(row: Partial<InjectRow> & { id: string }): InjectRow {
  return {
    title: `Title of ${row.id}`,
    category: "inject",
    storyline: null,
    channel: "microblog",
    channelName: "Rì Rào",
    from: { name: "Someone", handle: "@some", kind: "citizen", followers: 10 },
    to: ["health"],
    body: "Body",
    headline: null,
    media: false,
    alt: null,
    claim: null,
    replyByMs: null,
    state: "released",
    releasedSeq: 1,
    releasedPlayMs: 0,
    releasedScenarioMs: 0,
    ...row,
  };
}

export function taskRow(row: Partial<TaskRow> & { inject: string }): TaskRow {
  return {
    id: `${row.inject}/${row.unit ?? "health"}`,
    unit: "health",
    state: "new",
    seenMs: null,
    acknowledgedMs: null,
    acknowledgedBy: null,
    claimedMs: null,
    claimedBy: null,
    firstActionMs: null,
    answeredMs: null,
    ...row,
  };
}

export function requestRow(row: Partial<RequestRow> & { id: string }): RequestRow {
  return {
    from: "press",
    to: "health",
    kind: "information",
    text: "How many beds?",
    inject: null,
    dueMs: null,
    status: "sent",
    sentBy: "Vy",
    sentMs: 0,
    acknowledgedMs: null,
    remindedMs: [],
    answer: null,
    answeredBy: null,
    answeredMs: null,
    completedMs: null,
    ...row,
  };
}

export function responseRow(row: Partial<ResponseRow> & { id: string }): ResponseRow {
  return {
    unit: "health",
    inject: null,
    claim: null,
    kind: "holding",
    stance: null,
    text: "We are checking.",
    status: "draft",
    version: 1,
    draftedBy: "Lan",
    draftedMs: 0,
    submittedMs: null,
    approvedMs: null,
    approvedBy: null,
    returnedReason: null,
    returnedMs: null,
    returnedBy: null,
    publishedMs: null,
    nextUpdate: null,
    nextUpdateDueMs: null,
    doc: null,
    editors: [],
    joint: false,
    ...row,
  };
}

export function escalationRow(row: Partial<EscalationRow> & { id: string }): EscalationRow {
  return {
    unit: "health",
    inject: null,
    question: "May we?",
    options: [],
    raisedBy: "Lan",
    raisedMs: 0,
    decision: null,
    decidedBy: null,
    decidedMs: null,
    binds: [],
    ...row,
  };
}

export function messageRow(row: Partial<MessageRow> & { id: string }): MessageRow {
  return { from: "control", fromName: "Control", to: "health", text: "Hello", at: 0, playMs: null, ...row };
}

export function restrictionRow(row: Partial<RestrictionRow> & { id: string }): RestrictionRow {
  return {
    unit: "health",
    claim: "dam",
    measure: "label",
    legalBasis: "Article 16",
    aim: "public-order",
    harm: "Harm",
    evidence: "Evidence",
    milder: "A correction",
    review: "The ombudsman, at 18:00",
    by: "Lan",
    playMs: 0,
    scenarioMs: 0,
    ...row,
  };
}

export function postRow(row: Partial<PostRow> & { seq: number }): PostRow {
  return {
    id: `post-${row.seq}`,
    channel: "microblog",
    channelName: "Rì Rào",
    author: { name: "Someone", handle: "@some", kind: "citizen", followers: 10 },
    unit: null,
    kind: null,
    title: null,
    text: "Text",
    headline: null,
    media: false,
    alt: null,
    claim: null,
    inject: null,
    re: null,
    with: [],
    voice: false,
    playMs: row.seq,
    scenarioMs: row.seq,
    ...row,
  };
}

/** Rows as a table of a view. */
export function table<R extends { id: string }>(...rows: R[]): Record<string, R> {
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}
