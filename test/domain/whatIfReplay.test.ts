import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { curvesAsText, recordedCourse, recomputedCourse } from "../../server/src/analysis/publicCourse.ts";
import { readLog } from "../../server/src/domain/readLog.ts";

/**
 * SHA-256 of the curves of two logs in test/fixtures/courses, as every machine must find them. They change
 * only where the model of the public is changed on purpose: `node test/fixtures/courses/write.ts`.
 */
const GOLDEN = {
  deterministic: "21b7b643c3e7d18b97b6d8a1767072c7fa6416ddd18130a7e47c4d3f7631af31",
  stochastic: "183880f7ae6568e2fd3f37a858a9b3a2a30bd4c778a5faf8093e96a4e87f6ba4",
};

const logOf = (mode: string) =>
  readLog(
    readFileSync(resolve(import.meta.dirname, `../fixtures/courses/${mode}.jsonl`), "utf8")
      .trimEnd()
      .split("\n"),
  );

describe("replay of the public", () => {
  it.each(Object.entries(GOLDEN))(
    "WIF-1 the %s course, computed anew, has the recorded digits and the golden digest",
    (mode, golden) => {
      const log = logOf(mode);
      const [recorded, anew] = [recordedCourse(log), recomputedCourse(log)];
      expect(curvesAsText(anew)).toBe(curvesAsText(recorded));
      expect(anew.reactions).toEqual(recorded.reactions);
      expect(createHash("sha256").update(curvesAsText(anew)).digest("hex")).toBe(golden);
    },
  );

  it("WIF-1 one other digit in the log is found", () => {
    const log = logOf("deterministic").map((event) =>
      event.type === "public.reacted" && event.data.minute === 20
        ? { ...event, data: { ...event.data, trust: event.data.trust + Number.EPSILON } }
        : event,
    );
    expect(curvesAsText(recomputedCourse(log))).not.toBe(curvesAsText(recordedCourse(log)));
  });
});
