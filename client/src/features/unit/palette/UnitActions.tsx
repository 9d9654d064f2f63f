import { GoActions } from "./GoActions.tsx";
import { InboxActions } from "./InboxActions.tsx";
import { ThreadActions } from "./ThreadActions.tsx";

/** Everything that a unit can do by its palette. */
export function UnitActions() {
  return (
    <>
      <ThreadActions />
      <InboxActions />
      <GoActions />
    </>
  );
}
