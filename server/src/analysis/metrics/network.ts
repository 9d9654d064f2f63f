import { measureGraph, type GraphMeasures, type Tie } from "../graph.ts";
import { collect } from "../groups.ts";
import type { Moment } from "../moments.ts";
import type { Timeline } from "../timeline.ts";

/** A message from unit to unit: a request, a text to be cleared, or the answer to either. */
interface Message {
  seq: number;
  playMs: number;
  from: string;
  to: string;
  fromSite: string;
  toSite: string;
}

export interface NetworkReport extends GraphMeasures {
  messages: number;
}

export interface NetworkPhase extends NetworkReport {
  /** Play time, ms: from (included) to (excluded, but for the last). */
  fromMs: number;
  toMs: number;
  edges: Tie[];
}

/** A unit's place in the network. */
export interface UnitTies {
  /** Units it wrote to, units that wrote to it. */
  out: number;
  in: number;
  /** Messages. */
  sent: number;
  received: number;
}

/** Messages within a site, and from and to other sites. */
export interface SiteTies {
  within: number;
  sent: number;
  received: number;
}

export interface Network {
  overall: NetworkReport;
  byUnit: Record<string, UnitTies>;
  bySite: Record<string, SiteTies>;
  /** The thirds of play time. */
  phases: NetworkPhase[];
  edges: Tie[];
}

const PHASES = 3;

/** Who wrote to whom: the directed graph of requests, clearances and answers between all units of the scenario. */
export function network(timeline: Timeline): Network {
  const messages = messagesOf(timeline);
  const units = [...timeline.homes.keys()];
  return {
    overall: report(units, messages),
    byUnit: Object.fromEntries(units.map((unit) => [unit, unitTies(unit, messages)])),
    bySite: Object.fromEntries(timeline.scenario.sites.map(({ id }) => [id, siteTies(id, messages)])),
    phases: phasesOf(timeline.endMs).map(({ fromMs, toMs, holds }) => {
      const own = messages.filter(({ playMs }) => holds(playMs));
      return { fromMs, toMs, ...report(units, own), edges: tiesOf(own) };
    }),
    edges: tiesOf(messages),
  };
}

function messagesOf(timeline: Timeline): Message[] {
  const messages = [...timeline.requests.values()].flatMap(
    ({ sent, to, answered, declined, acknowledged }) => {
      const reply = answered ?? declined;
      const toSite = (acknowledged ?? reply)?.site ?? timeline.homes.get(to) ?? "";
      const asked = message(sent, to, toSite);
      return reply === null ? [asked] : [asked, message(reply, sent.unit, sent.site)];
    },
  );
  const clearances = timeline.clearances.flatMap(({ sought, to, answered }) => {
    const asked = message(sought, to, answered?.site ?? timeline.homes.get(to) ?? "");
    return answered === null ? [asked] : [asked, message(answered, sought.unit, sought.site)];
  });
  return [...messages, ...clearances].sort((a, b) => a.seq - b.seq);
}

function message({ seq, playMs, unit, site }: Moment, to: string, toSite: string): Message {
  return { seq, playMs, from: unit, to, fromSite: site, toSite };
}

function report(units: readonly string[], messages: readonly Message[]): NetworkReport {
  return { messages: messages.length, ...measureGraph(units, tiesOf(messages)) };
}

function tiesOf(messages: readonly Message[]): Tie[] {
  const pairs = collect(messages, ({ from, to }) => [`${from} ${to}`]);
  return [...pairs.values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [{ from: first.from, to: first.to, count: rest.length + 1 }],
  );
}

function phasesOf(endMs: number) {
  return Array.from({ length: PHASES }, (_, index) => {
    const fromMs = (endMs * index) / PHASES;
    const toMs = (endMs * (index + 1)) / PHASES;
    const last = index === PHASES - 1;
    const holds = (playMs: number) => playMs >= fromMs && (last || playMs < toMs);
    return { fromMs, toMs, holds };
  });
}

function unitTies(unit: string, messages: readonly Message[]): UnitTies {
  const sent = messages.filter(({ from }) => from === unit);
  const received = messages.filter(({ to }) => to === unit);
  return {
    out: new Set(sent.map(({ to }) => to)).size,
    in: new Set(received.map(({ from }) => from)).size,
    sent: sent.length,
    received: received.length,
  };
}

function siteTies(site: string, messages: readonly Message[]): SiteTies {
  return {
    within: messages.filter(({ fromSite, toSite }) => fromSite === site && toSite === site).length,
    sent: messages.filter(({ fromSite, toSite }) => fromSite === site && toSite !== site).length,
    received: messages.filter(({ fromSite, toSite }) => fromSite !== site && toSite === site).length,
  };
}
