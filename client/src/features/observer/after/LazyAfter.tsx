import { lazy, Suspense } from "react";
import type { AfterPart } from "./After.tsx";

const After = lazy(async () => ({ default: (await import("./After.tsx")).After }));

/** What is for after ENDEX, in a script of its own: nobody needs it while play goes on. */
export function LazyAfter({ part }: { part: AfterPart }) {
  return (
    <Suspense fallback={null}>
      <After part={part} />
    </Suspense>
  );
}
