import type { InjectRow, ResponseRow } from "@firebreak/shared/views";
import { type RefObject, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { composingOf, freshComposing, hasArrived, isComposing } from "../model/composing.ts";
import { isKept } from "../model/due.ts";
import { isLatest, likelyKind } from "../model/responses.ts";
import { useDesk } from "../parts/deskContext.ts";
import { useKept } from "../parts/useKept.ts";
import { Composer } from "./Composer.tsx";
import { ResponseCard } from "./ResponseCard.tsx";
import classes from "./Respond.module.css";

export interface RespondProps {
  /** What is answered; null for texts of the unit's own accord. */
  inject: InjectRow | null;
  responses: readonly ResponseRow[];
  field: RefObject<HTMLTextAreaElement | null>;
}

/** What the unit has said or is about to say of one thing, and the place to write the next. */
export function Respond({ inject, responses, field }: RespondProps) {
  const { t } = useTranslation("unit");
  const { exercise } = useDesk();
  const all = useView((view) => view.responses);
  const rows = useMemo(() => Object.values(all), [all]);
  const form = useKept({
    form: `respond/${inject?.id ?? "statements"}`,
    empty: freshComposing(likelyKind(inject, responses)),
    fits: isComposing,
    arrived: (view, fields) => hasArrived(fields, Object.values(view.responses)),
  });
  const edited = all[form.fields.response];
  const editing = edited?.status === "published" ? undefined : edited;

  return (
    <div className={classes.respond}>
      {responses.length === 0 ? null : (
        <section className={classes.list} aria-label={t("responses.title")}>
          {responses.map((row) => (
            <ResponseCard
              key={row.id}
              row={row}
              kept={isKept(row, rows)}
              latest={isLatest(row, rows)}
              onEdit={(each) => form.edit(composingOf(each))}
            />
          ))}
        </section>
      )}
      {exercise.phase === "ended" || exercise.phase === "stopped" ? null : (
        <Composer
          form={form}
          about={{ inject: inject?.id ?? null, claim: inject?.claim ?? null }}
          editing={editing}
          field={field}
        />
      )}
    </div>
  );
}
