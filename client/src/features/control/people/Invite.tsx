import type { UnitLevel } from "@firebreak/shared/roles";
import { UNIT_LEVELS } from "@firebreak/shared/roles";
import { IconTrash } from "@tabler/icons-react";
import { type FormEvent, useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { useSession } from "../../../store/sessions.ts";
import { refusalWords } from "../../../ui/refusals.ts";
import { Action } from "../parts/Action.tsx";
import { Choice } from "../parts/Field.tsx";
import { CodeList } from "./CodeList.tsx";
import { type CodeRow, codesApi, CodesFailure, type CodeWish, type NewCode } from "./codesApi.ts";
import classes from "./Invite.module.css";
import { NewCodeCard } from "./NewCodeCard.tsx";

const INVITED = ["unit", "observer", "evaluator", "controller", "director"] as const;
type Invited = (typeof INVITED)[number];
const HOURS = [1, 4, 12, 48] as const;

/** The director's door: makes join codes, shows each once, and takes them back. */
export function Invite() {
  const { t } = useTranslation(["control", "common"]);
  const text = useText();
  const session = useSession();
  const units = useView((view) => Object.values(view.units));
  const sites = useView((view) => Object.values(view.sites));
  const api = useMemo(() => (session === null ? null : codesApi(session.exercise, session.token)), [session]);
  const [role, setRole] = useState<Invited>("unit");
  const [unit, setUnit] = useState("");
  const [level, setLevel] = useState<UnitLevel>("lead");
  const [site, setSite] = useState("");
  const [hours, setHours] = useState<number>(12);
  const [made, setMade] = useState<NewCode | null>(null);
  const [codes, setCodes] = useState<readonly CodeRow[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const attempt = useCallback(
    async (work: () => Promise<void>): Promise<void> => {
      setBusy(true);
      try {
        await work();
        setTrouble(null);
      } catch (error) {
        const rejection = error instanceof CodesFailure ? error.rejection : null;
        setTrouble(rejection === null ? t("invite.failed") : refusalWords(rejection));
      } finally {
        setBusy(false);
      }
    },
    [t],
  );
  useEffect(() => {
    let gone = false;
    api?.list().then(
      (rows) => gone || setCodes(rows),
      () => gone || setTrouble(t("invite.failed")),
    );
    return () => {
      gone = true;
    };
  }, [api, t]);

  if (api === null) return null;

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (api === null) return;
    const wish: CodeWish = {
      role,
      minutes: hours * 60,
      ...(role === "unit" ? { unit, level } : {}),
      ...(site === "" ? {} : { site }),
    };
    void attempt(async () => {
      setMade(await api.make(wish));
      setCodes(await api.list());
    });
  }

  return (
    <section className={classes.invite} aria-label={t("invite.title")}>
      <form className={classes.form} onSubmit={onSubmit}>
        <Choice
          labelled
          label={t("invite.role")}
          value={role}
          options={INVITED.map((each) => ({ value: each, label: t(`common:roles.${each}`) }))}
          onPick={(value) => setRole(INVITED.find((each) => each === value) ?? "unit")}
        />
        {role === "unit" ? (
          <>
            <Choice
              labelled
              required
              label={t("invite.unit")}
              value={unit}
              options={[
                { value: "", label: t("invite.chooseUnit") },
                ...units.map((each) => ({ value: each.id, label: text(each.name) })),
              ]}
              onPick={setUnit}
            />
            <Choice
              labelled
              label={t("invite.level")}
              value={level}
              options={UNIT_LEVELS.map((each) => ({ value: each, label: t(`common:levels.${each}`) }))}
              onPick={(value) => setLevel(UNIT_LEVELS.find((each) => each === value) ?? "lead")}
            />
          </>
        ) : null}
        <Choice
          labelled
          label={t("invite.site")}
          value={site}
          options={[
            { value: "", label: t("invite.anySite") },
            ...sites.map((each) => ({ value: each.id, label: text(each.name) })),
          ]}
          onPick={setSite}
        />
        <Choice
          labelled
          label={t("invite.hours")}
          value={String(hours)}
          options={HOURS.map((each) => ({
            value: String(each),
            label: t("invite.hoursValue", { count: each }),
          }))}
          onPick={(value) => setHours(Number(value))}
        />
        <Action type="submit" kind="primary" disabled={busy || (role === "unit" && unit === "")}>
          {t("invite.make")}
        </Action>
      </form>
      {trouble === null ? null : (
        <p role="alert" className={classes.trouble}>
          {trouble}
        </p>
      )}
      {made === null ? null : <NewCodeCard made={made} onHide={() => setMade(null)} />}
      <CodeList
        codes={codes}
        action={(code) => (
          <Action
            kind="quiet"
            icon={<IconTrash size={15} aria-hidden />}
            aria-label={t("invite.revokeLabel", { label: code.label })}
            title={t("invite.revoke")}
            disabled={busy}
            onClick={() =>
              void attempt(async () => {
                await api.revoke(code.key);
                setMade((shown) => (shown?.key === code.key ? null : shown));
                setCodes(await api.list());
              })
            }
          />
        )}
      />
    </section>
  );
}
