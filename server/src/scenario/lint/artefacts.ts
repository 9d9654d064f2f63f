import type { ChannelKind } from "@firebreak/shared/scenario";
import type { Finding } from "../problem.ts";
import { warning, type Rule } from "./rule.ts";

/** The channels whose items have a headline or a lower third. */
const HEADLINED: ReadonlySet<ChannelKind> = new Set(["news", "tv"]);
/** The channels on which a controller plays a caller. */
const CALLS: ReadonlySet<ChannelKind> = new Set(["press-call", "phone"]);

/** Parts of an inject that its channel has no place for. */
export const artefacts: Rule = (scenario) => {
  const kinds = new Map(scenario.channels.map(({ id, kind }) => [id, kind]));
  return scenario.injects.flatMap((inject, n) => {
    const kind = kinds.get(inject.channel);
    // An unknown channel is reported as such.
    if (kind === undefined) return [];
    const findings: Finding[] = [];
    if (inject.headline !== undefined && !HEADLINED.has(kind)) {
      const message = `nobody sees a headline on a channel of the kind ${kind}`;
      const hint = `drop it, or choose a channel of the kind ${[...HEADLINED].join(" or ")}`;
      findings.push({ ...warning("stray-headline", ["injects", n, "headline"], message, hint), onKey: true });
    }
    if (inject.script !== undefined && !CALLS.has(kind)) {
      const message = `nobody plays a script on a channel of the kind ${kind}`;
      const hint = `put it into notes, or choose a channel of the kind ${[...CALLS].join(" or ")}`;
      findings.push({ ...warning("stray-script", ["injects", n, "script"], message, hint), onKey: true });
    }
    return findings;
  });
};
