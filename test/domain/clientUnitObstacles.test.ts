import { atLeast, UNIT_LEVELS } from "@firebreak/shared/roles";
import type { Phase } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { DESK_RULES, type DeskCommand, obstacleTo } from "../../client/src/features/unit/model/obstacles.ts";
import { PERMISSIONS, PHASES } from "../../server/src/domain/permissions.ts";

const ALL_PHASES: readonly Phase[] = ["planned", "running", "paused", "stopped", "ended"];

describe("what a unit's people may do", () => {
  it("DSK-1 knows every command that the server takes from a unit, and no other", () => {
    const granted = Object.entries(PERMISSIONS)
      .filter(([, grant]) => grant.unit !== false)
      .map(([type]) => type);
    expect(Object.keys(DESK_RULES).sort()).toEqual(granted.sort());
  });

  it("DSK-1 asks for the server's level and phase, for every command, level and phase", () => {
    for (const command of Object.keys(DESK_RULES) as DeskCommand[]) {
      for (const level of UNIT_LEVELS) {
        for (const phase of ALL_PHASES) {
          const needed = PERMISSIONS[command].unit;
          const may = needed !== false && atLeast(level, needed) && PHASES[command].includes(phase);
          expect(obstacleTo(command, level, phase) === null, `${command} ${level} ${phase}`).toBe(may);
        }
      }
    }
  });

  it("DSK-1 names the level that is wanting before the phase", () => {
    expect(obstacleTo("response.publish", "member", "paused")).toEqual({ kind: "level", needed: "lead" });
    expect(obstacleTo("response.publish", "lead", "paused")).toEqual({ kind: "phase", phase: "paused" });
  });
});
