import { createStore } from "zustand/vanilla";

export interface Toast {
  readonly id: number;
  /** `refused`: something was not done. `news`: something is worth knowing. */
  readonly tone: "refused" | "news";
  readonly title: string;
  readonly text?: string;
  /** Something that can be done about it; the message goes with it. `hint`: the key that does the same. */
  readonly action?: { readonly label: string; readonly hint?: string; readonly run: () => void };
}

/** How many are shown at once; the oldest gives way. */
const SHOWN = 4;
let lastId = 0;

export const toastStore = createStore<{ toasts: readonly Toast[] }>(() => ({ toasts: [] }));

/** Shows a short message in the corner, from anywhere. */
export function toast(message: Omit<Toast, "id">): void {
  lastId += 1;
  const next: Toast = { ...message, id: lastId };
  toastStore.setState(({ toasts }) => ({ toasts: [...toasts, next].slice(-SHOWN) }));
}

export function dropToast(id: number): void {
  toastStore.setState(({ toasts }) => ({ toasts: toasts.filter((each) => each.id !== id) }));
}
