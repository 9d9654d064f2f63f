import { useEffect } from "react";
import { createGrasp } from "./model/grasp.ts";

/**
 * What parts of a screen let the palette do with their own state: a part holds out a hand while it is there,
 * and `reach` takes it, at once or as soon as the part has come.
 */
export function createHands<Hands extends object>() {
  const { hold, hand, reach } = createGrasp<Hands>();
  function useHand<Name extends keyof Hands>(name: Name, held: Hands[Name] | null): void {
    useEffect(() => (held === null ? undefined : hold(name, held)));
  }
  return { useHand, hand, reach };
}
