import type { InjectRow, ResponseRow, TaskRow, View } from "@firebreak/shared/views";
import { type RefObject, useMemo, useRef } from "react";
import { useView } from "../../../store/drill.ts";
import { EscalationCard, OtherMeans, RequestCard, Steps } from "../lazyParts.tsx";
import { CallsOf } from "../calls/Calls.tsx";
import { useDesk } from "../parts/deskContext.ts";
import type { WorkTab } from "../model/tabs.ts";
import type { Course } from "../model/steps.ts";
import { useFocusAfterRender } from "../useFocusAfterRender.ts";
import { Artefact } from "./artefact/Artefact.tsx";
import { ClaimCard } from "./ClaimCard.tsx";
import classes from "./Thread.module.css";
import { useSeen } from "./useSeen.ts";
import { Work } from "./Work.tsx";

export interface InjectThreadProps {
  inject: InjectRow;
  task: TaskRow;
  tab: WorkTab;
  onTab: (tab: WorkTab) => void;
  field: RefObject<HTMLTextAreaElement | null>;
}

/** An inject and everything that the unit has done and may do about it. */
export function InjectThread({ inject, task, tab, onTab, field }: InjectThreadProps) {
  const artefact = useRef<HTMLDivElement>(null);
  const course = useCourse(inject, task);
  useSeen(task, artefact);
  const focusNext = useFocusAfterRender();
  const goTo = (next: WorkTab, find: () => HTMLElement | null): void => {
    onTab(next);
    focusNext(find);
  };
  const respond = (): void => goTo("respond", () => field.current);
  return (
    <div className={classes.columns}>
      <div className={classes.main}>
        <div ref={artefact}>
          <Artefact inject={inject} task={task} onAnswer={respond} />
        </div>
        <CallsOf inject={inject.id} />
        <div className={classes.stepsInline}>
          <Steps course={course} />
        </div>
        {inject.claim === null ? null : (
          <ClaimCard key={inject.claim} claim={inject.claim} inject={inject.id} />
        )}
        {course.requests.map((row) => (
          <RequestCard key={row.id} row={row} roomy inside={inject.id} />
        ))}
        {course.escalations.map((row) => (
          <EscalationCard key={row.id} row={row} roomy inside={inject.id} />
        ))}
        <Work inject={inject} responses={course.responses} tab={tab} onTab={onTab} field={field} />
        {inject.claim === null ? null : (
          <OtherMeans
            key={inject.claim}
            claim={inject.claim}
            onRespond={respond}
            onAsk={() => goTo("ask", () => document.querySelector<HTMLElement>("#work-panel select"))}
          />
        )}
      </div>
      <div className={classes.stepsBeside}>
        <Steps course={course} />
      </div>
    </div>
  );
}

/** What the unit has made of the inject: its own rows that name it, or the claim it carries. */
function useCourse(inject: InjectRow, task: TaskRow): Course {
  const { unit } = useDesk();
  const tables = useView(pickTables);
  const assessment = tables.assessments[`${inject.claim ?? ""}/${unit.id}`];
  return useMemo(
    () => ({
      inject,
      task,
      assessment,
      responses: Object.values(tables.responses).filter((row) => isAbout(row, inject)),
      requests: Object.values(tables.requests).filter(
        (row) => row.from === unit.id && row.inject === inject.id,
      ),
      escalations: Object.values(tables.escalations).filter((row) => row.inject === inject.id),
      clearances: Object.values(tables.clearances).filter((row) => {
        const text = row.owner === unit.id ? tables.responses[row.response] : undefined;
        return text !== undefined && isAbout(text, inject);
      }),
      calls: Object.values(tables.calls).filter((row) => row.unit === unit.id && row.inject === inject.id),
      restrictions: Object.values(tables.restrictions).filter(
        (row) => row.unit === unit.id && row.claim === inject.claim,
      ),
    }),
    [inject, task, assessment, tables, unit.id],
  );
}

/** Whether a text answers the inject, or speaks of the claim that it carries. */
function isAbout(text: ResponseRow, { id, claim }: InjectRow): boolean {
  return text.inject === id || (text.claim !== null && text.claim === claim);
}

function pickTables(view: View) {
  const { responses, requests, escalations, assessments, restrictions, clearances, calls } = view;
  return { responses, requests, escalations, assessments, restrictions, clearances, calls };
}
