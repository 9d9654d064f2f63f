/** Storage may be forbidden, full or spoilt: null then, and whatever it was for lasts as long as the page. */
export function quietly<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}
