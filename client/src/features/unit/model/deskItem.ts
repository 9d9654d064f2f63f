import type {
  ClearanceRow,
  EscalationRow,
  InjectRow,
  MessageRow,
  RequestRow,
  TaskRow,
} from "@firebreak/shared/views";

/** How far the unit is with something that reached it. */
export type ItemState = TaskRow["state"];

interface Common {
  /** Unique among all items: `<kind>:<id>`. */
  readonly key: string;
  /** Play time at which it reached the unit; null where that was before STARTEX. */
  readonly atMs: number | null;
  readonly state: ItemState;
  /** Play time by which somebody waits for an answer; null where nobody does, or no longer. */
  readonly dueMs: number | null;
  /** Taken on by the person at this desk. */
  readonly mine: boolean;
}

/** Something that reached the unit, as a row of its inbox. */
export type DeskItem =
  | (Common & { readonly kind: "inject"; readonly inject: InjectRow; readonly task: TaskRow })
  /** Another unit asks something of ours. */
  | (Common & { readonly kind: "request"; readonly request: RequestRow })
  /** Another unit has answered, or declined, what ours had asked. */
  | (Common & { readonly kind: "reply"; readonly request: RequestRow })
  /** Another unit wants ours to clear a text before it goes out. */
  | (Common & { readonly kind: "clearance"; readonly clearance: ClearanceRow })
  /** A question that ours, as the leadership, has to decide. */
  | (Common & { readonly kind: "question"; readonly escalation: EscalationRow })
  /** A decision that binds ours. */
  | (Common & { readonly kind: "decision"; readonly escalation: EscalationRow })
  | (Common & { readonly kind: "message"; readonly message: MessageRow });

export type ItemKind = DeskItem["kind"];

export function keyOf(kind: ItemKind, id: string): string {
  return `${kind}:${id}`;
}
