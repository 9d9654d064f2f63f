import { type Group, GROUPS, type PaletteAction, type PaletteLine, type StepLine } from "./action.ts";
import { type Match, matchLine } from "./rank.ts";

export type Heading = Group | "recent" | "notNow" | "step";

export interface Found<L extends PaletteLine = PaletteLine> {
  readonly line: L;
  readonly marks: Match["marks"];
}

/** Lines under one heading. */
export interface Section {
  readonly heading: Heading;
  readonly found: readonly Found[];
}

/** So many of those used last stand on top while nothing is typed. */
const RECENT_SHOWN = 5;
/** More than these nobody reads; one types another letter. */
export const SHOWN_MAX = 60;
/** Where something fits well, what fits this badly is noise. */
const [GOOD, NOISE] = [66, 46];
/** What was used last wins among what fits alike. */
const RECENT_WORTH = 8;
/** Who types the beginning of a command means it, even where a thing bears the very word as its name. */
const COMMAND_WORTH = 20;
/** Lines that stand for a thing: the other groups hold commands. */
const THINGS: ReadonlySet<Group> = new Set(["inbox", "inject", "claim", "answer"]);
/** An action stands before what is only a part of it. */
const DEEP_COSTS = 3;

/**
 * The first list. Nothing typed: what was used last, then what can be done, by groups. Typed: what fits,
 * the best first, groups in the order of their best line; what can't be done now comes last, with its reason.
 * @param recent ids, the last used first
 */
export function sectionsOf(
  actions: readonly PaletteAction[],
  typed: string,
  recent: readonly string[],
): Section[] {
  return typed.trim() === "" ? allSections(actions, recent) : foundSections(actions, typed, recent);
}

function allSections(actions: readonly PaletteAction[], recent: readonly string[]): Section[] {
  const able = actions.filter((action) => action.because == null);
  const last = recent.flatMap((id) => able.find((action) => action.id === id) ?? []).slice(0, RECENT_SHOWN);
  const rest = able.filter((action) => action.deep !== true && !last.includes(action));
  return [
    section("recent", last.map(plain)),
    ...GROUPS.map((group) => section(group, rest.filter((action) => action.group === group).map(plain))),
  ].filter(({ found }) => found.length > 0);
}

function foundSections(
  actions: readonly PaletteAction[],
  typed: string,
  recent: readonly string[],
): Section[] {
  const ranked = rank(actions, typed, (action, { begins }) => {
    const used = recent.indexOf(action.id);
    const isMeant = begins && action.deep !== true && !THINGS.has(action.group);
    return (
      (used === -1 ? 0 : Math.max(0, RECENT_WORTH - used)) +
      (isMeant ? COMMAND_WORTH : 0) -
      (action.deep === true ? DEEP_COSTS : 0)
    );
  });
  const able = ranked.filter(({ line }) => line.because == null).slice(0, SHOWN_MAX);
  const unable = ranked.filter(({ line }) => line.because != null).slice(0, 5);
  // A Map keeps the order in which its keys came: each group stands where its best line does.
  const groups = Map.groupBy(able, ({ line }) => line.group);
  return [
    ...[...groups].map(([group, found]) => section(group, found)),
    ...(unable.length === 0 ? [] : [section("notNow", unable)]),
  ];
}

/** The list of a step: all of it in its own order, or what fits, the best first; what was made of the words on top. */
export function stepSection(lines: readonly StepLine[], typed: string): Section[] {
  if (typed.trim() === "") return lines.length === 0 ? [] : [section("step", lines.map(plain))];
  const made = lines.filter((line) => line.made === true).map(plain);
  const found = rank(
    lines.filter((line) => line.made !== true),
    typed,
    () => 0,
  );
  // A name that was typed is meant before words that could be anything.
  const all = [...found, ...made].slice(0, SHOWN_MAX);
  return all.length === 0 ? [] : [section("step", all)];
}

function rank<L extends PaletteLine>(
  lines: readonly L[],
  typed: string,
  bonus: (line: L, match: Match) => number,
): Found<L>[] {
  const matched = lines.flatMap((line) => {
    const match = matchLine(line, typed);
    return match === null ? [] : [{ line, match, worth: match.score + bonus(line, match) }];
  });
  const best = Math.max(0, ...matched.map(({ match }) => match.score));
  return matched
    .filter(({ match }) => best < GOOD || match.score >= NOISE)
    .sort((a, b) => b.worth - a.worth)
    .map(({ line, match }) => ({ line, marks: match.marks }));
}

function plain<L extends PaletteLine>(line: L): Found<L> {
  return { line, marks: [] };
}

function section(heading: Heading, found: readonly Found[]): Section {
  return { heading, found };
}
