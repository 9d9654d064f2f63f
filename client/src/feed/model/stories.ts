import { isPublicChannel } from "@firebreak/shared/channels";
import type { PostRow, View } from "@firebreak/shared/views";
import type { LocalText } from "@firebreak/shared/text";

/** Something that a column can follow by itself. */
export interface Story {
  id: string;
  title: LocalText;
}

export type StorySource = Pick<View, "audience" | "storylines" | "injects" | "claims">;

/** Control follows storylines. Everybody else is not told of them, and follows a claim. */
export function followsStorylines({ audience }: Pick<View, "audience">): boolean {
  return audience === "control";
}

/**
 * What can be followed: for control every storyline, the one with most public injects first, for others
 * the claims as they have met them. An order that stays, for the first is what a new column follows.
 */
export function storiesOf(view: StorySource): Story[] {
  if (!followsStorylines(view))
    return Object.values(view.claims).map(({ id, text }) => ({ id, title: text }));
  const told = new Map<string | null, number>();
  for (const { storyline, channel } of Object.values(view.injects)) {
    if (isPublicChannel(channel)) told.set(storyline, (told.get(storyline) ?? 0) + 1);
  }
  return Object.values(view.storylines)
    .map(({ id, title }) => ({ id, title }))
    .sort((a, b) => (told.get(b.id) ?? 0) - (told.get(a.id) ?? 0));
}

/** Whether a post belongs to a story: to its claim, or to an inject or a claim of its storyline. */
export function storyOf(view: StorySource, story: string | null): (post: PostRow) => boolean {
  if (story === null) return () => false;
  if (!followsStorylines(view)) return (post) => post.claim === story;
  const injects = Object.values(view.injects).filter((inject) => inject.storyline === story);
  const ids = new Set(injects.map(({ id }) => id));
  const claims = new Set(injects.map(({ claim }) => claim));
  claims.delete(null);
  return (post) => (post.inject === null ? claims.has(post.claim) : ids.has(post.inject));
}
