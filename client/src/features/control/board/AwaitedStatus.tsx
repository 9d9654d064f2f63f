import { awaitedWords } from "../model/conditionWords.ts";
import { StatusMark } from "../parts/StatusMark.tsx";
import { useStatusWords } from "../parts/statusWords.ts";
import { useConditionTeller } from "../parts/useConditionTeller.ts";
import { useEvidence } from "../parts/useEvidence.ts";
import { useNowReading } from "../parts/useNowReading.ts";
import type { PlainStatusProps } from "./PlainStatus.tsx";

/** Where an inject stands that waits for a condition: how near that is, and in words what it waits for. */
export function AwaitedStatus({ entry, status, leftMs }: PlainStatusProps) {
  const words = useStatusWords();
  const teller = useConditionTeller();
  const evidence = useEvidence(useNowReading().playMs);
  const awaited = awaitedWords(entry.row.plan?.waits ?? [], teller, evidence);
  return (
    <StatusMark
      status={status}
      label={words(entry, status, leftMs, awaited.progress)}
      title={awaited.words ?? undefined}
    />
  );
}
