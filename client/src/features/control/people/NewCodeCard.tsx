import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy, IconLink } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Action } from "../parts/Action.tsx";
import { joinUrl, type NewCode } from "./codesApi.ts";
import classes from "./Invite.module.css";
import { QrCode } from "./QrCode.tsx";
import { useSeatWords } from "./useSeatWords.ts";

/** A new code, whole: to be read out, copied or held before a camera, this once. */
export function NewCodeCard({ made, onHide }: { made: NewCode; onHide: () => void }) {
  const { t } = useTranslation("control");
  const seat = useSeatWords();
  const code = useClipboard();
  const link = useClipboard();
  const url = joinUrl(location.origin, made.code);
  return (
    <div className={classes.card} role="status">
      <QrCode value={url} label={t("invite.qr")} />
      <div className={classes.made}>
        <p className={classes.seat}>{seat(made)}</p>
        <p className={`${classes.code} fb-figures`}>{made.code}</p>
        <p className={classes.url}>{url}</p>
        <p className={classes.once}>{t("invite.shown")}</p>
        <div className={classes.buttons}>
          <Action
            icon={code.copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
            onClick={() => code.copy(made.code)}
          >
            {code.copied ? t("invite.copied") : t("invite.copyCode")}
          </Action>
          <Action
            icon={link.copied ? <IconCheck size={14} aria-hidden /> : <IconLink size={14} aria-hidden />}
            onClick={() => link.copy(url)}
          >
            {link.copied ? t("invite.copied") : t("invite.copyLink")}
          </Action>
          <Action kind="quiet" onClick={onHide}>
            {t("invite.hide")}
          </Action>
        </div>
      </div>
    </div>
  );
}
