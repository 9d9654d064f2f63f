import {
  ACTS_KEPT,
  type ActRow,
  type ExerciseRow,
  type TableName,
  type TableRows,
  type View,
} from "./views.ts";

/** A row put into a table, whole: new or in place of the one with its id. */
export type PutChange = { [T in TableName]: { op: "put"; table: T; row: TableRows[T] } }[TableName];

/**
 * What one event did to one audience's view. Rows travel whole: a change applied twice does no harm
 * and a row is never half old, half new.
 */
export type Change =
  | PutChange
  | { op: "drop"; table: TableName; id: string }
  | { op: "exercise"; row: ExerciseRow }
  | { op: "act"; act: ActRow };

/**
 * Applies one change to a view, in place: the only way a view changes, on the server and in the
 * browser. Tables are written to; rows are replaced, never written to, so a screen can compare them
 * by identity.
 */
export function applyChange(view: View, change: Change): void {
  switch (change.op) {
    case "put":
      (view[change.table] as Record<string, unknown>)[change.row.id] = change.row;
      return;
    case "drop":
      delete view[change.table][change.id];
      return;
    case "exercise":
      view.exercise = change.row;
      return;
    case "act":
      view.acts.push(change.act);
      if (view.acts.length > ACTS_KEPT * 1.2) view.acts.splice(0, view.acts.length - ACTS_KEPT);
      return;
  }
}

/**
 * The view after `changes`, with new identities for what they touch and the old ones for the rest.
 * The screen's form of {@link applyChange}: a table is copied once a frame, however many changes
 * the frame holds.
 */
export function withChanges(view: View, changes: readonly Change[]): View {
  const next: View = { ...view };
  const copied = new Set<TableName>();
  let actsCopied = false;
  for (const change of changes) {
    if ((change.op === "put" || change.op === "drop") && !copied.has(change.table)) {
      copied.add(change.table);
      Object.assign(next, { [change.table]: { ...next[change.table] } });
    }
    if (change.op === "act" && !actsCopied) {
      actsCopied = true;
      next.acts = next.acts.slice();
    }
    applyChange(next, change);
  }
  return next;
}
