import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useGroundsText } from "../../../../reaction/grounds/useGroundsText.ts";
import type { Part } from "../../model/restricting.ts";
import classes from "./Restriction.module.css";
import { useRestrictingText } from "./useRestrictingText.ts";

/** One of the test's three parts, with what it asks and whether it has been answered. */
export function FormPart({
  part,
  number,
  done,
  children,
}: {
  part: Part;
  number: number;
  done: boolean;
  children: ReactNode;
}) {
  const { t } = useRestrictingText();
  const { t: words } = useGroundsText();
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>
        <span className={classes.number} data-done={done} aria-hidden>
          {done ? <IconCheck size={13} stroke={2.5} /> : number}
        </span>
        {words(`part.${part}`)}
      </legend>
      <p className={classes.asks}>{t(`asks.${part}`)}</p>
      {children}
    </fieldset>
  );
}
