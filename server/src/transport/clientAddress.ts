/**
 * The address a connection comes from, for the throttle. Behind `hops` reverse proxies of our own, each of
 * which adds the address it saw to `X-Forwarded-For`, the client's is that many places from the end; what
 * stands before it the client may have made up.
 */
export function clientAddress(
  remote: string,
  forwardedFor: string | string[] | undefined,
  hops: number,
): string {
  if (hops === 0 || forwardedFor === undefined) return remote;
  const chain = [forwardedFor]
    .flat()
    .join(",")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
  return [...chain, remote].at(-1 - hops) ?? chain[0] ?? remote;
}
