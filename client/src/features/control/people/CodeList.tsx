import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatWallTime } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/useText.ts";
import { useNow } from "../../../store/drill.ts";
import type { CodeRow } from "./codesApi.ts";
import classes from "./Invite.module.css";
import { useSeatWords } from "./useSeatWords.ts";

export interface CodeListProps {
  codes: readonly CodeRow[];
  /** What can be done with a code that still opens. */
  action: (code: CodeRow) => ReactNode;
}

/** The codes given out, newest first, by their first halves. */
export function CodeList({ codes, action }: CodeListProps) {
  const { t } = useTranslation("control");
  const language = useLanguage();
  const seat = useSeatWords();
  const now = useNow(60_000);
  const state = (code: CodeRow): string => {
    if (code.revoked) return t("invite.revoked");
    if (code.expiresAt <= now) return t("invite.expired");
    return t("invite.until", { time: formatWallTime(code.expiresAt, language).slice(0, 5) });
  };
  return (
    <>
      <h2 className={classes.given}>{t("invite.given")}</h2>
      {codes.length === 0 ? (
        <p className={classes.none}>{t("invite.givenNone")}</p>
      ) : (
        <ul className={classes.codes}>
          {[...codes]
            .sort((a, b) => b.issuedAt - a.issuedAt)
            .map((code) => {
              const open = !code.revoked && code.expiresAt > now;
              return (
                <li key={code.key} data-open={open}>
                  <span className="fb-figures">{code.label}</span>
                  <span className={classes.where}>{seat(code)}</span>
                  <span className="fb-figures">{state(code)}</span>
                  {open ? action(code) : <span />}
                </li>
              );
            })}
        </ul>
      )}
    </>
  );
}
