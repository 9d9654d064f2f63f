import type { InjectRow, TaskRow } from "@firebreak/shared/views";

/** What each look of an artefact is given. */
export interface ArtefactProps {
  inject: InjectRow;
  task: TaskRow;
  /** Leads to the draft of an answer to whoever calls. */
  onAnswer: () => void;
}
