import { CloseButton } from "@mantine/core";
import { IconCircleX, IconInfoCircle } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import classes from "./Toasts.module.css";
import { dropToast, type Toast, toastStore } from "./toastStore.ts";

const SHOWN_MS = 8_000;
const ICONS = { refused: IconCircleX, news: IconInfoCircle };

/** The corner where short messages appear. A message stays while the pointer or the focus is on it. */
export function Toasts() {
  const toasts = useStore(toastStore, (state) => state.toasts);
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = region.current;
    if (element === null) return;
    // Shown anew each time, so that it lies above a dialog that was opened since.
    if (element.matches(":popover-open")) element.hidePopover();
    if (toasts.length > 0) element.showPopover();
  }, [toasts]);
  return (
    <div ref={region} popover="manual" className={classes.region}>
      {toasts.map((each) => (
        <ToastCard key={each.id} toast={each} />
      ))}
    </div>
  );
}

function ToastCard({ toast: { id, tone, title, text, action } }: { toast: Toast }) {
  const { t } = useTranslation("common");
  const [held, setHeld] = useState(false);
  const Icon = ICONS[tone];
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dropToast(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, held]);
  return (
    <div
      role={tone === "refused" ? "alert" : "status"}
      className={classes.toast}
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={18} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        {text === undefined ? null : <p className={classes.text}>{text}</p>}
      </div>
      {action === undefined ? null : (
        <button
          type="button"
          className={classes.action}
          onClick={() => {
            dropToast(id);
            action.run();
          }}
        >
          {action.label}
          {action.hint === undefined ? null : <kbd aria-hidden>{action.hint}</kbd>}
        </button>
      )}
      <CloseButton size="sm" aria-label={t("close")} onClick={() => dropToast(id)} />
    </div>
  );
}
