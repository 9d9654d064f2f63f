let title = "";
let mark = "";

/** What the page is called. */
export function setPageTitle(words: string): void {
  title = words;
  document.title = mark + title;
}

/** What stands in front of its name: that something new is there. Empty where nothing is. */
export function markPageTitle(words: string): void {
  mark = words;
  document.title = mark + title;
}
