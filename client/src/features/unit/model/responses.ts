import type { ResponseKind } from "@firebreak/shared/scenario";
import type { InjectRow, ResponseRow } from "@firebreak/shared/views";
import type { DeskCommand } from "./obstacles.ts";

/** What can be done with a response next. */
export type ResponseAct = "edit" | "submit" | "approve" | "return" | "publish";

export const ACT_COMMANDS: Record<ResponseAct, DeskCommand> = {
  edit: "response.draft",
  submit: "response.submit",
  approve: "response.approve",
  return: "response.return",
  publish: "response.publish",
};

/**
 * @param needsApproval the unit publishes nothing without its approver
 * @param isApprover the person is one, and may take a draft all the way
 */
export function nextActs(
  status: ResponseRow["status"],
  needsApproval: boolean,
  isApprover: boolean,
): ResponseAct[] {
  switch (status) {
    case "draft":
    case "returned":
      if (!needsApproval) return ["edit", "publish"];
      return isApprover ? ["edit", "submit", "publish"] : ["edit", "submit"];
    case "submitted":
      return needsApproval ? ["approve", "return", "edit"] : ["publish", "edit"];
    case "approved":
      return needsApproval ? ["publish", "return"] : ["publish", "edit"];
    case "published":
      return [];
  }
}

export type PublishingStep = "response.submit" | "response.approve" | "response.publish";

/** The way from a draft to the public, for someone who may take every step of it. */
export function stepsToPublish(status: ResponseRow["status"], needsApproval: boolean): PublishingStep[] {
  if (status === "published") return [];
  if (!needsApproval || status === "approved") return ["response.publish"];
  if (status === "submitted") return ["response.approve", "response.publish"];
  return ["response.submit", "response.approve", "response.publish"];
}

/** Channels on which somebody asks for themselves; what is said there is an answer to them. */
const ASKING = new Set<InjectRow["channel"]>(["press-call", "phone", "email", "order", "messaging"]);

/** The kind of response that most likely fits: an answer to who asks, else first a holding statement. */
export function likelyKind(inject: InjectRow | null, published: readonly ResponseRow[]): ResponseKind {
  if (inject === null) return "statement";
  if (ASKING.has(inject.channel)) return "answer";
  return published.some((row) => row.publishedMs !== null) ? "update" : "holding";
}

/** Whether nothing was published on its claim after it; of texts on no claim, none is. */
export function isLatest(row: ResponseRow, all: readonly ResponseRow[]): boolean {
  const { claim, publishedMs } = row;
  if (claim === null || publishedMs === null) return false;
  return all.every((each) => each.claim !== claim || (each.publishedMs ?? -1) <= publishedMs);
}
