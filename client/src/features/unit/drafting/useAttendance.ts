import { useEffect } from "react";
import { drill } from "../../../store/drill.ts";
import { createAttendance } from "./model/attendance.ts";

const attendance = createAttendance((responses) => drill.attend(responses));

/** Lets the unit's other people know, while this is on the page, that a draft is open here. */
export function useAttendance(response: string): void {
  useEffect(() => attendance.open(response), [response]);
}
