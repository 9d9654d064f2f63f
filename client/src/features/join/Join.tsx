import { Button, Loader } from "@mantine/core";
import { useEffect, useReducer } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSwitch } from "../../ui/LanguageSwitch.tsx";
import { setPageTitle } from "../../ui/pageTitle.ts";
import { SchemeSwitch } from "../../ui/SchemeSwitch.tsx";
import type { Session } from "../../store/session.ts";
import { sessions, useSavedSessions } from "../../store/sessions.ts";
import { CodeStep } from "./CodeStep.tsx";
import type { Invitation, Ticket } from "./invitation.ts";
import classes from "./Join.module.css";
import { JoinFailure, joinExercise, lookUp } from "./joinApi.ts";
import { firstStep, joinStep } from "./joinState.ts";
import { PersonStep } from "./PersonStep.tsx";
import { ReturnList } from "./ReturnList.tsx";
import { useFailureText } from "./useFailureText.ts";

/** The way into an exercise: by link, by code, or back as someone this browser has been. */
export function Join({ ticket }: { ticket: Ticket | null }) {
  const { t } = useTranslation(["join", "common"]);
  const [state, dispatch] = useReducer(joinStep, ticket, firstStep);
  const saved = useSavedSessions();
  const linkWords = useFailureText("token");
  const looking = state.step === "looking" ? state.ticket : null;

  useEffect(() => {
    setPageTitle(`${t("title")} · Firebreak`);
  }, [t]);

  useEffect(() => {
    if (looking === null) return;
    const abort = new AbortController();
    lookUp(looking, abort.signal).then(
      (invitation) => dispatch({ type: "found", invitation }),
      (error: unknown) => {
        if (!abort.signal.aborted) dispatch({ type: "failed", failure: codeOf(error) });
      },
    );
    return () => abort.abort();
  }, [looking]);

  async function enter(by: Ticket, invitation: Invitation, name: string, site: string | null): Promise<void> {
    dispatch({ type: "send" });
    try {
      const own =
        invitation.kind === "personal" && "token" in by
          ? by.token
          : (await joinExercise(by, name, site)).token;
      sessions.enter(sessionOf(own, invitation, name));
    } catch (error) {
      dispatch({ type: "failed", failure: codeOf(error) });
    }
  }

  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <span className={classes.brand}>Firebreak</span>
        <span className={classes.tools}>
          <LanguageSwitch />
          <SchemeSwitch />
        </span>
      </header>
      <main className={classes.main}>
        <div className={classes.card}>
          <h1 className={classes.title}>{t("title")}</h1>
          {state.step === "code" ? (
            <>
              <p className={classes.lead}>{t("lead")}</p>
              <CodeStep
                typed={state.typed}
                failure={state.failure}
                onCode={(code) => dispatch({ type: "ticket", ticket: { code } })}
                onBadCode={(typed) => dispatch({ type: "badCode", typed })}
              />
              <ReturnList onReturn={(session) => sessions.enter(session)} />
            </>
          ) : null}
          {state.step === "looking" ? (
            <p className={classes.waiting} role="status">
              <Loader size="sm" aria-hidden /> {t("checking")}
            </p>
          ) : null}
          {state.step === "lost" ? (
            <div className={classes.form}>
              <p className={classes.failure} role="alert">
                {linkWords(state.failure)}
              </p>
              <Button onClick={() => dispatch({ type: "ticket", ticket: state.ticket })}>
                {t("common:retry")}
              </Button>
              <Button variant="subtle" onClick={() => dispatch({ type: "back" })}>
                {t("otherCode")}
              </Button>
            </div>
          ) : null}
          {state.step === "person" ? (
            <PersonStep
              invitation={state.invitation}
              by={"code" in state.ticket ? "code" : "token"}
              sending={state.sending}
              failure={state.failure}
              known={saved.filter((session) => isSamePart(session, state.invitation))}
              onJoin={(name, site) => void enter(state.ticket, state.invitation, name, site)}
              onReturn={(session) => sessions.enter(session)}
              onBack={() => dispatch({ type: "back" })}
            />
          ) : null}
        </div>
        <p className={classes.about}>{t("about")}</p>
      </main>
    </div>
  );
}

function codeOf(error: unknown): JoinFailure["code"] {
  return error instanceof JoinFailure ? error.code : "unexpected";
}

function isSamePart(session: Session, invitation: Invitation): boolean {
  const sameUnit = session.unit === (invitation.unit?.id ?? null);
  return session.exercise === invitation.exercise.id && session.role === invitation.role && sameUnit;
}

function sessionOf(token: string, invitation: Invitation, name: string): Session {
  return {
    token,
    exercise: invitation.exercise.id,
    title: invitation.exercise.title,
    role: invitation.role,
    unit: invitation.unit?.id ?? null,
    unitName: invitation.unit?.name ?? null,
    name,
  };
}
