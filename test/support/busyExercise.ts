import type { DemoLinks } from "./demo.ts";
import { until } from "./until.ts";
import { WireClient } from "./wireClient.ts";

export const tokenOf = (link: string): string =>
  new URL(link.replace("#", "?")).searchParams.get("token") ?? "";

/** The injects of `bao-vong-hai` that reach communications, one for each kind of channel but the press call. */
export const CHANNELS = {
  microblog: "dam-post",
  video: "dam-video",
  messaging: "vice-chair-audio",
  news: "landfall",
  tv: "dam-tv",
  radio: "weather-2",
  phone: "vice-chair-offer",
  email: "dam-notice",
  order: "order-report",
} as const;

/** Those who play it, over the wire. */
export interface BusyExercise {
  control: WireClient;
  unit: (id: string) => WireClient;
  close: () => void;
}

/** Everybody at the wire who is needed below, before anything has been done. */
export async function takeSeats(url: string, links: DemoLinks): Promise<BusyExercise> {
  const units = new Map<string, WireClient>();
  const seat = async (link: string) => (await WireClient.connect(url, tokenOf(link))).inStep();
  const control = await seat(links.control);
  for (const id of ["communications", "hydrology", "leadership", "public-safety", "press"]) {
    units.set(id, await seat(links.units[id] ?? ""));
  }
  return {
    control,
    unit(id) {
      const client = units.get(id);
      if (client === undefined) throw new Error(`nobody sits at ${id}`);
      return client;
    },
    close() {
      for (const client of [control, ...units.values()]) client.close();
    },
  };
}

/**
 * Plays the flagship demo until every kind of thing that a screen can show is there: injects of each
 * channel, verdicts, answers in each state, requests, clearances, calls, escalations, boards, ratings.
 */
export async function playEverything({ control, unit }: BusyExercise): Promise<void> {
  const comms = unit("communications");
  const hydro = unit("hydrology");
  const lead = unit("leadership");
  const safety = unit("public-safety");
  const response = async (who: WireClient, text: string): Promise<string> =>
    until(`the response "${text}"`, () =>
      Object.values(who.view?.responses ?? {}).find((row) => row.text === text),
    ).then(({ id }) => id);
  const request = async (who: WireClient, text: string): Promise<string> =>
    until(`the request "${text}"`, () =>
      Object.values(who.view?.requests ?? {}).find((row) => row.text === text),
    ).then(({ id }) => id);

  await control.act("exercise.start");
  const start = await until("the start", () => control.view?.exercise?.startMs);
  await control.act("exercise.jump", { to: start + 45 * 60_000 });
  for (const inject of [...Object.values(CHANNELS), "dam-press-call"]) {
    const answer = await control.command("inject.release", { inject });
    // The jump may have released it.
    if (!answer.ok && answer.error.code !== "inject/already-released") throw new Error(answer.error.message);
  }
  await until("all have reached communications", () =>
    Object.values(CHANNELS).every((inject) => comms.view?.injects[inject] !== undefined),
  );

  // Communications at work on the rumour.
  const post = { inject: CHANNELS.microblog };
  const dam = { ...post, claim: "dam-break" };
  await comms.act("inject.see", post);
  await comms.act("inject.acknowledge", post);
  await comms.act("inject.claim", post);
  await comms.act("claim.assess", { ...dam, verdict: "false", evidence: "Gauge at 15:40: 168.9 metres." });
  await comms.act("response.publish", { ...dam, kind: "holding", text: "We are checking.", nextUpdate: 5 });
  await comms.act("response.publish", {
    ...dam,
    kind: "correction",
    stance: "false",
    text: "The dam holds.",
  });
  await comms.act("response.draft", { ...dam, kind: "statement", text: "A draft of ours." });
  await comms.act("response.draft", { ...dam, text: "Sent for approval." });
  await comms.act("response.submit", { response: await response(comms, "Sent for approval.") });
  await comms.act("response.draft", { ...dam, text: "All of us say so." });
  const joint = await response(comms, "All of us say so.");
  await comms.act("clearance.seek", {
    response: joint,
    units: ["hydrology", "public-safety"],
    joint: true,
    within: 10,
  });
  await until("hydrology is asked", () => Object.keys(hydro.view?.clearances ?? {}).length > 0);
  await hydro.act("response.clear", { response: joint });
  await safety.act("response.object", { response: joint, reason: "The number is from yesterday." });

  // Hydrology asks communications to clear, and to answer.
  await hydro.act("response.draft", { text: "From the dam: 168.9 metres.", claim: "dam-break" });
  const asked = await response(hydro, "From the dam: 168.9 metres.");
  await hydro.act("clearance.seek", { response: asked, units: ["communications"], within: 15 });
  await hydro.act("request.send", { to: "communications", text: "Who speaks first?", within: 8 });
  await comms.act("request.acknowledge", { request: await request(comms, "Who speaks first?") });
  await hydro.act("request.send", {
    to: "communications",
    kind: "action",
    text: "Send a camera.",
    within: 1,
  });
  await comms.act("request.send", { to: "hydrology", text: "The level now?", ...post, within: 8 });
  await hydro.act("request.answer", { request: await request(hydro, "The level now?"), text: "41.2 m." });
  await comms.act("request.send", { to: "hydrology", kind: "action", text: "A boat, please." });
  await hydro.act("request.decline", {
    request: await request(hydro, "A boat, please."),
    reason: "All out.",
  });

  // The leadership decides one question, and another waits.
  await comms.act("escalation.raise", {
    question: "Publish the log?",
    options: ["All of it", "Not yet"],
    ...post,
  });
  const question = await until("the question", () => Object.values(lead.view?.escalations ?? {})[0]);
  await lead.act("decision.make", { escalation: question.id, text: "All of it.", binds: ["hydrology"] });
  await comms.act("escalation.raise", { question: "Who stands before the cameras?", ...post });

  // The board, the log, the line to control.
  await comms.act("card.put", { column: "known", text: "The dam holds." });
  await comms.act("card.put", { column: "unknown", text: "Who filmed it?" });
  await comms.act("card.put", { column: "assumed", text: "The video is old." });
  await comms.act("card.put", { column: "next", text: "Call the lake's owner." });
  const card = await until("the card", () =>
    Object.values(comms.view?.cards ?? {}).find(({ text }) => text === "The video is old."),
  );
  await comms.act("card.remove", { card: card.id });
  await comms.act("decision.note", { text: "One voice: hydrology.", reason: "They have the numbers." });
  await comms.act("message.send", { text: "Is the press call real?" });
  await control.act("message.send", { to: "communications", text: "It is part of the exercise." });
  await control.act("message.send", { to: "all", text: "The next hour goes faster." });

  // One call that is over, one that is on.
  const persona = Object.keys(control.view?.personas ?? {})[0] ?? "";
  const ring = async (subject: string): Promise<string> => {
    await control.act("call.ring", { unit: "communications", persona, subject });
    const call = await until("it rings", () =>
      Object.values(comms.view?.calls ?? {}).find((row) => row.subject === subject),
    );
    await comms.act("call.pickUp", { call: call.id });
    await control.act("call.say", { call: call.id, text: "Is it true?" });
    await comms.act("call.say", { call: call.id, text: "No: the dam holds." });
    return call.id;
  };
  const over = await ring("The dam");
  await comms.act("call.end", { call: over });
  await control.act("call.note", { call: over, outcome: "Answered with the level." });
  await ring("The evacuation");

  // Control's part.
  const published = await response(control, "We are checking.");
  await control.act("rating.give", { response: published, rating: "S", note: "In time." });
  const said = await until("a post of the public", () => Object.values(control.view?.posts ?? {})[0]);
  await control.act("persona.post", {
    persona,
    text: "Nobody tells us anything.",
    re: { post: said.id, how: "reply" },
  });
  await lead.act("restriction.request", {
    ...{ claim: "dam-break", measure: "label", aim: "public-order", legalBasis: "The press law, article 9." },
    ...{
      harm: "A panic at the bridges.",
      evidence: "Two reports.",
      milder: "A correction.",
      review: "In an hour.",
    },
  });

  // More of the story, in which the public moves: its curves, and why.
  await control.act("exercise.jump", { to: start + 75 * 60_000 });
  await until("the public has moved", () => Object.keys(control.view?.reactions ?? {}).length > 8);
}
