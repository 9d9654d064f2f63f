import type { EventOf } from "../events.ts";
import type { ExerciseState } from "../exercise.ts";
import { authorOf } from "./authors.ts";
import { claimReached } from "./claimReach.ts";
import { addPost } from "./posts.ts";
import { claimAppears } from "./public.ts";

/** Control has spoken as somebody: the feed, and the claim it names, have one post more. */
export function personaPosted(state: ExerciseState, event: EventOf<"persona.posted">): void {
  const { post, persona, text, claim, re } = event.data;
  const channel = state.scenario.channels.find(({ id }) => id === event.data.channel);
  const author = authorOf(state.personas.get(persona), persona);
  addPost(state, event, {
    id: post,
    channel: channel?.kind ?? "microblog",
    channelName: channel?.name ?? "",
    author,
    text,
    claim: claim ?? null,
    re: re ?? null,
  });
  if (claim === undefined) return;
  claimReached(state, claim, ["*"]);
  claimAppears(state, event, claim, channel?.kind ?? "microblog", author.followers);
}
