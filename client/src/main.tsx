import "./ui/mantine.css";
import "./ui/fonts.css";
import "./ui/global.css";
import "./i18n/i18n.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { ticketIn } from "./features/join/invitation.ts";
import { drill } from "./store/drill.ts";
import { showRefusals } from "./ui/refusals.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

showRefusals();

// Worth a try at once, whatever the backoff says.
addEventListener("online", () => drill.nudge());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") drill.nudge();
});
// A link opened in this tab changes only the part behind #, which loads nothing by itself.
addEventListener("hashchange", () => {
  if (ticketIn(location) !== null) location.reload();
});

createRoot(root).render(
  <StrictMode>
    <App ticket={ticketIn(location)} />
  </StrictMode>,
);
