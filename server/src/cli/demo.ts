import { randomBytes, randomInt } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Role } from "@firebreak/shared/roles";
import type { Scenario } from "@firebreak/shared/scenario";
import { localise } from "@firebreak/shared/text";
import { z } from "zod";
import type { DrillServer } from "../main.ts";
import type { Seat } from "../transport/access.ts";
import { writePrivate } from "./writePrivate.ts";

/** A link for each role of an exercise, as `<data>/links.json` holds them. The URLs carry tokens. */
const linksSchema = z.object({
  exercise: z.string(),
  control: z.url(),
  evaluator: z.url(),
  observer: z.url(),
  units: z.record(z.string(), z.url()),
});
export type Links = z.output<typeof linksSchema>;

/** A scenario as it was loaded, and the folder that its pictures lie in. */
export interface DemoScenario {
  scenario: Scenario;
  mediaFolder: string;
}

export interface DemoOptions {
  data: string;
  /** How people reach the server, without a slash at the end. */
  url: string;
  /** A new exercise even where the last one has not ended. */
  renew: boolean;
}

/**
 * The exercise of `--demo` and its links: the one that ran last where it has not ended, so that a
 * restart takes nobody's seat away; else a new one. Writes `links.json`, readable by its owner alone.
 */
export async function openDemo(
  server: DrillServer,
  { scenario, mediaFolder }: DemoScenario,
  options: DemoOptions,
): Promise<{ links: Links; isNew: boolean }> {
  const file = path.join(options.data, "links.json");
  const last = options.renew ? null : await lastLinks(file);
  if (last !== null && isOpen(server, last, scenario)) {
    // What a crash, an import or a backup without pictures has left out; what is there stays.
    const running = server.exercises.get(last.exercise)?.state?.scenario ?? scenario;
    await server.media.take(last.exercise, running, mediaFolder);
    const links = movedTo(last, options.url);
    await writePrivate(file, links);
    return { links, isNew: false };
  }
  const exercise = `${scenario.id}-${randomBytes(4).toString("hex")}`;
  // The pictures first: an exercise in the log has them, whenever the server dies.
  await server.media.take(exercise, scenario, mediaFolder);
  await server.exercises.create(exercise, scenario, randomInt(2 ** 31));
  const link = async (role: Role, name: string, seat: Partial<Seat> = {}): Promise<string> => {
    const token = await server.access.issueToken({
      kind: "link",
      person: `link-${role}${seat.unit === undefined ? "" : `-${seat.unit}`}`,
      name,
      exercise,
      role,
      ...seat,
    });
    return `${options.url}/#token=${token}`;
  };
  const language = scenario.languages[0] ?? "vi";
  const units: [string, string][] = [];
  for (const { id, name, site } of scenario.units) {
    units.push([id, await link("unit", localise(name, language), { unit: id, site, level: "approver" })]);
  }
  const links: Links = {
    exercise,
    control: await link("director", language === "vi" ? "Ban điều hành" : "Control cell"),
    evaluator: await link("evaluator", language === "vi" ? "Đánh giá viên" : "Evaluator"),
    observer: await link("observer", language === "vi" ? "Quan sát viên" : "Observer"),
    units: Object.fromEntries(units),
  };
  await writePrivate(file, links);
  return { links, isNew: true };
}

/** Whether these links lead into an exercise of this scenario that has not ended, for every unit it has today. */
function isOpen(server: DrillServer, links: Links, scenario: Scenario): boolean {
  const state = server.exercises.get(links.exercise)?.state;
  if (state == null || state.scenario.id !== scenario.id || state.exercise.phase === "ended") return false;
  return scenario.units.every(({ id }) => links.units[id] !== undefined && state.tables.units.has(id));
}

async function lastLinks(file: string): Promise<Links | null> {
  try {
    const parsed = linksSchema.safeParse(JSON.parse(await readFile(file, "utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    // No file, or one that somebody has broken: a new exercise is made and the file written anew.
    return null;
  }
}

/** The same links at today's address: the port or the name of the machine may have changed. */
function movedTo(links: Links, url: string): Links {
  const moved = (link: string): string => `${url}/${new URL(link).hash}`;
  return {
    exercise: links.exercise,
    control: moved(links.control),
    evaluator: moved(links.evaluator),
    observer: moved(links.observer),
    units: Object.fromEntries(Object.entries(links.units).map(([unit, link]) => [unit, moved(link)])),
  };
}
