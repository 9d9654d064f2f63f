/** How many pictures to wait for something that may be in a script of its own: about two seconds. */
const PICTURES = 120;

/** Focuses what an act is bringing onto the screen, as soon as it is there. */
export function focusSoon(find: () => HTMLElement | null | undefined): void {
  let left = PICTURES;
  function look(): void {
    const found = find();
    if (found != null) found.focus();
    else if ((left -= 1) > 0) requestAnimationFrame(look);
  }
  requestAnimationFrame(look);
}
