import { Button } from "@mantine/core";
import { IconLogout2 } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/useText.ts";
import { useConnection, useView, useYou } from "../store/drill.ts";
import { sessions } from "../store/sessions.ts";
import { Dialog, DialogButtons } from "./Dialog.tsx";
import { HeaderPopup } from "./HeaderPopup.tsx";
import { SchemeSwitch } from "./SchemeSwitch.tsx";
import classes from "./UserMenu.module.css";

/** Who one is, and the way out. */
export function UserMenu() {
  const { t } = useTranslation("common");
  const text = useText();
  const you = useYou();
  const unit = useView((view) => view.units[you?.unit ?? ""]?.name);
  const { pending } = useConnection();
  const [leaving, setLeaving] = useState(false);
  const name = you?.name ?? "";
  const part = [you === null ? "" : t(`roles.${you.role}`), text(unit)]
    .filter((each) => each !== "")
    .join(" · ");
  return (
    <>
      <HeaderPopup
        label={`${initials(name)} · ${name}: ${t("menu.open")}`}
        className={classes.button}
        face={initials(name)}
      >
        <p className="fb-label">{t("menu.signedInAs")}</p>
        <p className={classes.name}>{name}</p>
        <p className={classes.part}>{part}</p>
        <div className={classes.row}>
          {t("scheme.label")}
          <SchemeSwitch />
        </div>
        <Button
          variant="default"
          fullWidth
          leftSection={<IconLogout2 size={16} aria-hidden />}
          onClick={() => setLeaving(true)}
        >
          {t("menu.leave")}
        </Button>
      </HeaderPopup>
      <Dialog opened={leaving} onClose={() => setLeaving(false)} title={t("menu.leaveTitle")}>
        <p className={classes.words}>{t("menu.leaveText")}</p>
        {pending === 0 ? null : (
          <p className={classes.words}>
            <strong>{t("menu.leavePending", { count: pending })}</strong>
          </p>
        )}
        <DialogButtons>
          <Button variant="default" onClick={() => setLeaving(false)}>
            {t("cancel")}
          </Button>
          <Button onClick={() => sessions.leave()}>{t("menu.leaveConfirm")}</Button>
        </DialogButtons>
      </Dialog>
    </>
  );
}

/** First letters of the first and the last word: `Nguyễn Thị Lan` is NL. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return ((first[0] ?? "·") + (last[0] ?? "")).toUpperCase();
}
