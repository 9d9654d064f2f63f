import type { PaletteAction, PaletteStep } from "./action.ts";

/**
 * An action with the lines of its first step beside it, each by its whole name: whoever types `nhan thuy van`
 * is there without the step between.
 */
export function unfold(action: PaletteAction & { readonly step: PaletteStep }): PaletteAction[] {
  if (action.because != null) return [action];
  const bare = (name: string) => name.replace(/…$/, "");
  return [
    action,
    ...action.step.lines("").map((line): PaletteAction => ({
      ...line,
      id: `${action.id}/${line.id}`,
      group: action.group,
      deep: true,
      title: `${bare(action.title)}: ${line.title}`,
      also: [...(action.also ?? []).map(bare), ...(line.also ?? [])],
    })),
  ];
}
