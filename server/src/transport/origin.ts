/**
 * Whether a browser page of this origin may talk to us. CORS does not cover WebSockets, so it is checked
 * by hand: the page's host must be the host it calls, or one that the operator lists. Programs that are
 * not browsers send no Origin and are let through: they have a token or they have nothing.
 */
export function originAllowed(
  origin: string | undefined,
  host: string | undefined,
  allowed: readonly string[],
): boolean {
  if (origin === undefined) return true;
  if (allowed.includes(origin)) return true;
  try {
    return host !== undefined && new URL(origin).host === host;
  } catch {
    return false;
  }
}
