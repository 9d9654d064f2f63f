import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/useText.ts";
import { useView } from "../store/drill.ts";
import { ConnectionBadge } from "./ConnectionBadge.tsx";
import { EmergencyStop } from "./EmergencyStop.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { Notices } from "./Notices.tsx";
import { setPageTitle } from "./pageTitle.ts";
import classes from "./Shell.module.css";
import { UserMenu } from "./UserMenu.tsx";

export interface ShellProps {
  /** The screen's name, as `Control`; shown small and in the tab's title. */
  title: string;
  /** What the screen puts into the header: the clock, its buttons. On a phone it takes a second row. */
  header?: ReactNode;
  /** What stands with the tools that every screen has, before them. */
  tools?: ReactNode;
  /**
   * true: the main part is exactly as high as the window leaves room, and panels inside it scroll.
   * Else the page scrolls.
   */
  fill?: boolean;
  children: ReactNode;
}

// The same elements always: a screen that is drawn anew with each key leaves them out.
const BADGE = <ConnectionBadge />;
const OWN_TOOLS = (
  <>
    <LanguageSwitch />
    <UserMenu />
  </>
);
const NOTICES = (
  <>
    <EmergencyStop />
    <Notices />
  </>
);

/** The frame of every role's screen: header, notices, main part. The exercise stripe is the page's. */
export function Shell({ title, header, tools, fill = false, children }: ShellProps) {
  const { t } = useTranslation("common");
  const text = useText();
  const exercise = text(useView((view) => view.exercise?.title));
  const phase = useView((view) => view.exercise?.phase);
  useEffect(() => {
    const state = phase === "paused" || phase === "stopped" || phase === "ended" ? t(`phases.${phase}`) : "";
    setPageTitle([state, t("exercise"), title, exercise].filter((each) => each !== "").join(" · "));
  }, [t, title, exercise, phase]);
  return (
    <div className={classes.shell} data-fill={fill}>
      <a className={classes.skip} href="#main">
        {t("skipToContent")}
      </a>
      <header className={classes.header} data-bar={header !== undefined}>
        <div className={classes.title}>
          <h1 className={classes.screen} title={title}>
            {title}
          </h1>
          <p className={classes.exercise} title={exercise}>
            {exercise}
          </p>
        </div>
        <div className={classes.slot}>{header}</div>
        <div className={classes.tools}>
          {BADGE}
          {tools}
          {OWN_TOOLS}
        </div>
      </header>
      {NOTICES}
      <main id="main" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </div>
  );
}
