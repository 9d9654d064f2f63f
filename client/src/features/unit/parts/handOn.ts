/** What stands for itself in a thread: a card, a form, the head. */
const PLACES = "article, form, header, section, [role=group]";
const NEXT = 'button[data-tone="primary"]:not([aria-disabled="true"])';
const RESTS = '[tabindex="-1"]:is(h2, h3)';

/**
 * Where the focus goes when the button that has it leaves the page because it has done its work: the next step
 * beside it, else what it belongs to. It is asked for a picture later, and nobody is disturbed who by then has
 * the focus anywhere.
 */
export function handOn(button: HTMLElement): void {
  const around: HTMLElement[] = [];
  for (let each = button.parentElement; each !== null; each = each.parentElement) around.push(each);
  requestAnimationFrame(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    nextPlace(around.filter(({ isConnected }) => isConnected))?.focus({ preventScroll: true });
  });
}

/** @param around what was around the button and still is on the page, from the inside out */
function nextPlace(around: readonly HTMLElement[]): HTMLElement | undefined {
  const own = around.findIndex((each) => each.matches(PLACES));
  const beside = around.slice(0, own + 1);
  for (const each of beside) {
    const next = each.querySelector<HTMLElement>(NEXT);
    if (next !== null) return next;
  }
  for (const each of around) {
    if (each.matches('[tabindex="-1"]')) return each;
    const heading = each.querySelector<HTMLElement>(RESTS);
    if (heading !== null) return heading;
  }
  return undefined;
}
