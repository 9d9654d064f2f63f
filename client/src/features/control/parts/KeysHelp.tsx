import { useTranslation } from "react-i18next";
import { Dialog } from "../../../ui/Dialog.tsx";
import { PALETTE_KEY } from "../../../ui/paletteKey.ts";
import { KEY_GROUPS, KEY_LINES, type KeyLine, type KeyName } from "../model/hotkeys.ts";
import classes from "./KeysHelp.module.css";

const LINES = Object.entries(KEY_LINES) as [KeyName, KeyLine][];

export interface KeysHelpProps {
  opened: boolean;
  /** With the clock's keys. */
  director: boolean;
  onClose: () => void;
}

/** What the keyboard does here: all of it, since handlers can name no other keys. */
export function KeysHelp({ opened, director, onClose }: KeysHelpProps) {
  const { t } = useTranslation(["controlBoard", "common"]);
  return (
    <Dialog opened={opened} onClose={onClose} title={t("keys.title")} width={880}>
      <div className={classes.groups}>
        {KEY_GROUPS.map((group) => (
          <section key={group} className={classes.group} aria-label={t(`keys.groups.${group}`)}>
            <h3>{t(`keys.groups.${group}`)}</h3>
            <dl className={classes.keys}>
              {LINES.filter(([, line]) => line.group === group && (director || line.director !== true)).map(
                ([name, { shown }]) => (
                  <div key={name}>
                    <dt>
                      {shown.map((key) => (
                        <kbd key={key}>{key === "␣" ? t("keys.space") : key}</kbd>
                      ))}
                    </dt>
                    <dd>{t(`keys.lines.${name}`)}</dd>
                  </div>
                ),
              )}
              {group === "exercise" ? (
                <>
                  <div>
                    <dt>
                      <kbd>{PALETTE_KEY}</kbd>
                    </dt>
                    <dd>{t("common:palette")}</dd>
                  </div>
                  <div>
                    <dt>
                      <kbd>L</kbd>
                    </dt>
                    <dd>{t("common:sound")}</dd>
                  </div>
                </>
              ) : null}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
