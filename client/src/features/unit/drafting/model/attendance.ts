/** The drafts that are open on a page, each however many times: told as a whole at each change. */
export interface Attendance {
  /** A draft is open; answers with the way to close it again. */
  open(response: string): () => void;
}

/** More than that nobody writes at once, and the wire takes no more. */
const MOST = 20;

/** @param tell takes what is open, in the order in which it was opened */
export function createAttendance(tell: (responses: readonly string[]) => void): Attendance {
  const times = new Map<string, number>();
  function change(response: string, by: 1 | -1): void {
    const before = times.get(response) ?? 0;
    if (before + by > 0) times.set(response, before + by);
    else times.delete(response);
    if (before === 0 || before + by === 0) tell([...times.keys()].slice(-MOST));
  }
  return {
    open(response) {
      change(response, 1);
      return () => change(response, -1);
    },
  };
}
