import { useMediaQuery } from "@mantine/hooks";
import { TimeAxis } from "./axis/TimeAxis.tsx";
import { Board } from "./board/Board.tsx";
import { CoordinationPanel } from "./CoordinationPanel.tsx";
import classes from "./DeskScreen.module.css";
import { InjectDetail } from "./detail/InjectDetail.tsx";
import { EventsPanel } from "./EventsPanel.tsx";
import type { DeskHands } from "./useDesk.ts";

const BOTH = ["stream", "people"] as const;
const STREAM = ["stream"] as const;
const PEOPLE = ["people"] as const;

/** The control cell at a desk: everything at once. On a wide screen the detail has a column of its own. */
export function DeskScreen({ desk, move, open, intend, close }: DeskHands) {
  const wide = useMediaQuery("(min-width: 106em)", undefined, { getInitialValueInEffect: false });
  const detail =
    desk.open && desk.cursor !== null ? (
      <InjectDetail inject={desk.cursor} intent={desk.intent} onIntend={intend} onClose={close} />
    ) : null;
  return (
    <div className={classes.desk}>
      <div className={classes.columns} data-wide={wide}>
        <div className={classes.board}>
          <Board cursor={desk.cursor} onMove={move} onOpen={open} tall={false} />
        </div>
        <div className={classes.side}>
          <div className={classes.upper}>
            <EventsPanel parts={wide ? STREAM : BOTH} onOpen={open} />
          </div>
          <div className={classes.lower}>
            <CoordinationPanel onOpen={open} />
          </div>
          {wide || detail === null ? null : <div className={classes.over}>{detail}</div>}
        </div>
        {wide ? (
          <div className={classes.third}>{detail ?? <EventsPanel parts={PEOPLE} onOpen={open} />}</div>
        ) : null}
      </div>
      <TimeAxis cursor={desk.cursor} onOpen={open} />
    </div>
  );
}
