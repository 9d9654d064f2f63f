import { MantineProvider } from "@mantine/core";
import { useEffect } from "react";
import type { Ticket } from "./features/join/invitation.ts";
import { Join } from "./features/join/Join.tsx";
import { ROLE_SCREENS } from "./roleScreens.tsx";
import { drill, useConnection, useDrill } from "./store/drill.ts";
import type { Session } from "./store/session.ts";
import { sessions, useEntered, useSession } from "./store/sessions.ts";
import { CrashGuard } from "./ui/CrashGuard.tsx";
import { Entering } from "./ui/Entering.tsx";
import { ExerciseStripe } from "./ui/ExerciseStripe.tsx";
import { cssVariables, theme } from "./ui/theme.ts";
import { useFetchAhead } from "./ui/parts/useFetchAhead.ts";
import { Toasts } from "./ui/Toasts.tsx";

/** @param ticket what the page's address brought: it goes before whoever this tab has been */
export function App({ ticket }: { ticket: Ticket | null }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <ExerciseStripe />
      <Toasts />
      <CrashGuard>
        <Page ticket={ticket} />
      </CrashGuard>
    </MantineProvider>
  );
}

function Page({ ticket }: { ticket: Ticket | null }) {
  const session = useSession();
  const entered = useEntered();
  // A link is a wish to join by it, whoever the tab was. Who leaves comes back to it, for the next person.
  if (session === null || (ticket !== null && !entered)) return <Join ticket={ticket} />;
  return <Inside key={session.token} session={session} />;
}

function Inside({ session }: { session: Session }) {
  const { state } = useConnection();
  const shown = useDrill(({ view, you }) => view !== null && view.exercise !== null && you !== null);
  const { Screen, chunk } = ROLE_SCREENS[session.role];

  useEffect(() => {
    // The token goes from the address bar; what a screen was asked for (`?hall`) stays, a code does not.
    const asked = new URLSearchParams(location.search);
    asked.delete("code");
    history.replaceState(null, "", `${location.pathname}${asked.size === 0 ? "" : `?${asked.toString()}`}`);
    void chunk.load();
    drill.open(session.token);
    return () => drill.close();
  }, [session, chunk]);

  useFetchAhead(chunk, shown && state.name === "live");

  function giveUp(): void {
    if (state.name === "refused") sessions.forget(session);
    sessions.leave();
  }

  if (!shown || state.name === "refused") return <Entering onGiveUp={giveUp} />;
  return <Screen onGiveUp={giveUp} />;
}
