import type { CommandData } from "@firebreak/shared/commands";
import { isPublicChannel } from "@firebreak/shared/scenario";
import type { ExerciseState } from "../exercise.ts";
import { accept, newId, refuse, type Decision } from "./decision.ts";

/** Control says something in public as somebody of the simulated world. */
export function postAs(state: ExerciseState, data: CommandData<"persona.post">): Decision {
  const { persona, text, claim, re } = data;
  if (!state.personas.has(persona)) {
    return refuse("persona/unknown", "the scenario has no such persona", "/data/persona");
  }
  const { channels } = state.scenario;
  const channel =
    data.channel === undefined
      ? (channels.find(({ kind }) => kind === "microblog") ??
        channels.find(({ kind }) => isPublicChannel(kind)))
      : channels.find(({ id }) => id === data.channel);
  if (channel === undefined || !isPublicChannel(channel.kind)) {
    return refuse("channel/unknown", "the scenario has no such public channel", "/data/channel");
  }
  if (claim !== undefined && !state.tables.claims.has(claim)) {
    return refuse("claim/unknown", "the scenario has no such claim", "/data/claim");
  }
  if (re !== undefined && !state.tables.posts.has(re.post)) {
    return refuse("post/unknown", "there is no such post", "/data/re/post");
  }
  return accept({
    type: "persona.posted",
    data: {
      post: newId(state, "post"),
      persona,
      channel: channel.id,
      text,
      ...(claim !== undefined && { claim }),
      ...(re !== undefined && { re }),
    },
  });
}
