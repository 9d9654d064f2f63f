/** The drafts that somebody is typing in on this page, and how to hand their words over at once. */
const flushes = new Map<string, () => void>();

export function announceDraft(response: string, flush: () => void): void {
  flushes.set(response, flush);
}

export function retireDraft(response: string): void {
  flushes.delete(response);
}

/** Queues what has been typed in a draft, so that the step taken next is taken on all of it. */
export function flushDraft(response: string): void {
  flushes.get(response)?.();
}

// A page that goes away hands over what it can; what it can't is kept and goes out when it comes back.
if (typeof document !== "undefined") {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") for (const flush of flushes.values()) flush();
  });
}
