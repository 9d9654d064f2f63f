import { describe, expect, it } from "vitest";
import { createAttendance } from "../../client/src/features/unit/drafting/model/attendance.ts";

describe("drafts that are open on a page", () => {
  it("DSK-62 are told at each change as a whole, one that is open twice until it is closed twice", () => {
    const told: (readonly string[])[] = [];
    const attendance = createAttendance((responses) => told.push(responses));
    const first = attendance.open("a");
    const second = attendance.open("a");
    const other = attendance.open("b");
    first();
    expect(told).toEqual([["a"], ["a", "b"]]);
    second();
    other();
    expect(told).toEqual([["a"], ["a", "b"], ["b"], []]);
  });

  it("DSK-62 are told up to as many as the wire takes, those opened last", () => {
    let told: readonly string[] = [];
    const attendance = createAttendance((responses) => (told = responses));
    for (let n = 1; n <= 22; n += 1) attendance.open(`r${n}`);
    expect([told.length, told[0], told.at(-1)]).toEqual([20, "r3", "r22"]);
  });
});
