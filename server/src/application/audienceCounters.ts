import type { Counters } from "@firebreak/shared/protocol";
import { unitOf, type Audience } from "@firebreak/shared/roles";
import type { View } from "@firebreak/shared/views";

/** The counters of what an audience has in its view, and nothing else. */
export function countersFor(audience: Audience, view: View, all: Required<Counters>): Counters {
  const counters: Counters = { posts: pick(all.posts, view.posts), claims: pick(all.claims, view.claims) };
  return unitOf(audience) === undefined ? { ...counters, trust: all.trust } : counters;
}

function pick<T>(from: Record<string, T>, seen: Record<string, unknown>): Record<string, T> {
  return Object.fromEntries(Object.entries(from).filter(([id]) => Object.hasOwn(seen, id)));
}
