import type {
  ClearanceRow,
  EscalationRow,
  InjectRow,
  MessageRow,
  RequestRow,
  ResponseRow,
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
  | (Common & { readonly kind: "message"; readonly message: MessageRow })
  /** A text of ours that waits for this person's next step. It is opened where it is answered: `textIn` leads there. */
  | (Common & { readonly kind: "text"; readonly response: ResponseRow; readonly wants: TextStep });

/** What a text waits for: an approver's word, somebody who sends it out, or its writer's changes. */
export type TextStep = "approve" | "publish" | "revise";

export type ItemKind = DeskItem["kind"];

export function keyOf(kind: ItemKind, id: string): string {
  return `${kind}:${id}`;
}

/** The text that a key stands for; null where it is another item's. */
export function textIn(key: string): string | null {
  return key.startsWith("text:") ? key.slice("text:".length) : null;
}
