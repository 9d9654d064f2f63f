import type { Interaction } from "./measure.ts";

/** A page with nothing on it but a field and a button that writes a word: what the machine and the browser take by themselves. */
export const EMPTY_PAGE = `<!doctype html><title>empty</title><button id="b">0</button><input id="f">
<script>
  const button = document.getElementById("b");
  button.addEventListener("click", () => (button.textContent = String(Number(button.textContent) + 1)));
</script>`;

export const EMPTY: readonly Interaction[] = [
  { name: "press a button", times: 30, act: (page) => page.locator("#b").click() },
  {
    name: "type in a field",
    times: 30,
    before: (page) => page.locator("#f").focus(),
    act: (page) => page.keyboard.press("x"),
  },
];
