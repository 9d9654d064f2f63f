import type { ReactNode } from "react";
import { ReasonList } from "../../../reaction/reasons/ReasonList.tsx";
import { Outcome } from "./Outcome.tsx";
import { Restrictions } from "./Restrictions.tsx";

export const AFTER_PARTS = ["claims", "reasons", "restrictions"] as const;
export type AfterPart = (typeof AFTER_PARTS)[number];

export interface AfterProps {
  part: AfterPart;
}

/** What observers learn after ENDEX: what was true, why the public moved, who asked for restrictions. */
export function After({ part }: AfterProps): ReactNode {
  switch (part) {
    case "claims":
      return <Outcome />;
    case "reasons":
      return <ReasonList />;
    case "restrictions":
      return <Restrictions />;
  }
}
