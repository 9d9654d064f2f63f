import type { InjectRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { type Units, UnitLetters } from "../parts/UnitLetters.tsx";
import classes from "./ExtraCell.module.css";

export interface ExtraCellProps {
  row: InjectRow;
  column: "channel" | "method" | "expect";
  units: Units;
}

/** What planners may want to see besides: the channel, how it reaches people, what is expected of whom. */
export function ExtraCell({ row, column, units }: ExtraCellProps) {
  const { t } = useTranslation("controlBoard");
  const text = useText();
  switch (column) {
    case "channel": {
      const name = text(row.channelName);
      return <span title={name}>{name}</span>;
    }
    case "method": {
      const name = t(`methods.${row.channel}`);
      return <span title={name}>{name}</span>;
    }
    case "expect":
      return <Expected row={row} units={units} />;
  }
}

/** How much of what was expected has been done, and of whom it is or was expected. */
function Expected({ row, units }: { row: InjectRow; units: Units }) {
  const { t } = useTranslation(["controlBoard", "control"]);
  const text = useText();
  const { met, known } = useView((view) => {
    const own = Object.values(view.expectations).filter(({ inject }) => inject === row.id);
    return { met: own.filter(({ metMs }) => metMs !== null).length, known: own.length };
  });
  const expected = row.plan?.expect ?? [];
  const [first] = expected;
  if (first === undefined) return null;
  const wordsOf = (each: typeof first) => text(each.text) || t(`control:detail.actions.${each.action}`);
  const title = expected
    .map((each) => `${units.get(each.unit)?.name ?? each.unit}: ${wordsOf(each)}`)
    .join("\n");
  return (
    <span className={classes.expected} title={title}>
      <span className="fb-figures">{known === 0 ? expected.length : `${met}/${known}`}</span>
      <UnitLetters ids={[...new Set(expected.map(({ unit }) => unit))]} units={units} most={2} />
      <span className="fb-clip">{wordsOf(first)}</span>
    </span>
  );
}
