import type { Invitation, Ticket } from "./invitation.ts";
import type { JoinFailure } from "./joinApi.ts";

type Failure = JoinFailure["code"] | "codeShape";

/** Where a person is on the way in. */
export type JoinState =
  | { readonly step: "code"; readonly failure: Failure | null; readonly typed: string }
  | { readonly step: "looking"; readonly ticket: Ticket }
  | { readonly step: "lost"; readonly ticket: Ticket; readonly failure: Failure }
  | {
      readonly step: "person";
      readonly ticket: Ticket;
      readonly invitation: Invitation;
      readonly sending: boolean;
      readonly failure: Failure | null;
    };
export type { Failure as JoinFailureCode };

export type JoinAction =
  | { readonly type: "ticket"; readonly ticket: Ticket }
  | { readonly type: "badCode"; readonly typed: string }
  | { readonly type: "found"; readonly invitation: Invitation }
  | { readonly type: "failed"; readonly failure: Failure }
  | { readonly type: "send" }
  | { readonly type: "back" };

export function firstStep(ticket: Ticket | null): JoinState {
  return ticket === null ? { step: "code", failure: null, typed: "" } : { step: "looking", ticket };
}

export function joinStep(state: JoinState, action: JoinAction): JoinState {
  switch (action.type) {
    case "ticket":
      return { step: "looking", ticket: action.ticket };
    case "badCode":
      return { step: "code", failure: "codeShape", typed: action.typed };
    case "back":
      return { step: "code", failure: null, typed: "" };
    case "found":
      if (state.step !== "looking") return state;
      return {
        step: "person",
        ticket: state.ticket,
        invitation: action.invitation,
        sending: false,
        failure: null,
      };
    case "send":
      return state.step === "person" ? { ...state, sending: true, failure: null } : state;
    case "failed":
      if (state.step === "person") return { ...state, sending: false, failure: action.failure };
      if (state.step !== "looking") return state;
      // A mistyped code goes back into its field; a link cannot be mended by typing.
      return "code" in state.ticket
        ? { step: "code", failure: action.failure, typed: state.ticket.code }
        : { step: "lost", ticket: state.ticket, failure: action.failure };
  }
}
