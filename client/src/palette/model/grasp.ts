/** Hands that are held out by name, and the one wish that waits for a hand: the last. */
export function createGrasp<Hands extends object>() {
  const held: Partial<Hands> = {};
  let wish: { name: keyof Hands; take: () => void } | null = null;

  /** Holds out a hand; answers with the way to take it back. */
  function hold<Name extends keyof Hands>(name: Name, hand: Hands[Name]): () => void {
    held[name] = hand;
    if (wish?.name === name) {
      const { take } = wish;
      wish = null;
      take();
    }
    return () => {
      if (held[name] === hand) delete held[name];
    };
  }
  /** The hand, if it is held out. */
  function hand<Name extends keyof Hands>(name: Name): Hands[Name] | undefined {
    return held[name];
  }
  /** Takes the hand, or waits for it. */
  function reach<Name extends keyof Hands>(name: Name, take: (hand: Hands[Name]) => void): void {
    const now = held[name];
    if (now !== undefined) {
      wish = null;
      take(now);
      return;
    }
    wish = {
      name,
      take: () => {
        const then = held[name];
        if (then !== undefined) take(then);
      },
    };
  }
  return { hold, hand, reach };
}
