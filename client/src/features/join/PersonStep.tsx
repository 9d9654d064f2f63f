import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/useText.ts";
import type { Session } from "../../store/session.ts";
import type { Invitation } from "./invitation.ts";
import classes from "./Join.module.css";
import type { JoinFailureCode } from "./joinState.ts";
import { useFailureText } from "./useFailureText.ts";

export interface PersonStepProps {
  invitation: Invitation;
  by: "code" | "token";
  sending: boolean;
  failure: JoinFailureCode | null;
  /** People who joined this same part from this browser before. */
  known: readonly Session[];
  onJoin: (name: string, site: string | null) => void;
  onReturn: (session: Session) => void;
  onBack: () => void;
}

/** Shows what one is about to join, and asks who one is and where. */
export function PersonStep(props: PersonStepProps) {
  const { invitation, by, sending, failure, known, onJoin, onReturn, onBack } = props;
  const { t } = useTranslation("join");
  const text = useText();
  const words = useFailureText(by);
  const onlySite = invitation.sites.length === 1 ? invitation.sites[0]?.id : undefined;
  const [name, setName] = useState(invitation.name ?? "");
  const [site, setSite] = useState(invitation.site ?? onlySite ?? "");
  const [tried, setTried] = useState(false);
  // Where a unit's people sit is measured; everyone else may also be nowhere in particular.
  const needsSite = invitation.unit !== undefined && invitation.sites.length > 0 && site === "";
  const personal = invitation.kind === "personal";
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (name.trim() !== "" && (personal || !needsSite)) onJoin(name.trim(), site === "" ? null : site);
      }}
    >
      <PartCard invitation={invitation} />
      {known.map((session) => (
        <Button key={session.token} size="md" fullWidth onClick={() => onReturn(session)}>
          {t("returningAs", { name: session.name })}
        </Button>
      ))}
      {known.length === 0 ? null : <p className={classes.or}>{t("newPerson")}</p>}
      {personal ? null : (
        <>
          <TextInput
            label={t("name")}
            description={t("nameHelp")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={tried && name.trim() === "" ? t("nameMissing") : null}
            size="md"
            autoFocus={known.length === 0}
            autoComplete="name"
            maxLength={80}
            required
            withAsterisk={false}
          />
          <NativeSelect
            label={t("site")}
            value={site}
            onChange={(event) => setSite(event.currentTarget.value)}
            error={tried && needsSite ? t("siteMissing") : null}
            size="md"
            required
            withAsterisk={false}
          >
            <option value="" disabled={invitation.unit !== undefined}>
              {invitation.unit === undefined ? t("siteNone") : t("sitePlaceholder")}
            </option>
            {invitation.sites.map((each) => (
              <option key={each.id} value={each.id}>
                {text(each.name)}
              </option>
            ))}
          </NativeSelect>
        </>
      )}
      {failure === null ? null : (
        <p className={classes.failure} role="alert">
          {words(failure)}
        </p>
      )}
      <Button
        type="submit"
        size="md"
        fullWidth
        loading={sending}
        variant={known.length === 0 ? "filled" : "default"}
      >
        {personal ? t("enterAs", { name }) : t("enter")}
      </Button>
      <Button variant="subtle" size="sm" onClick={onBack}>
        {t("otherCode")}
      </Button>
    </form>
  );
}

function PartCard({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation(["join", "common"]);
  const text = useText();
  return (
    <div className={classes.part}>
      <p className="fb-label">{t("youJoinAs")}</p>
      <p className={classes.role}>
        {invitation.unit === undefined ? t(`common:roles.${invitation.role}`) : text(invitation.unit.name)}
      </p>
      <p className={classes.exercise}>{text(invitation.exercise.title)}</p>
      {invitation.level === undefined ? null : (
        <p className={classes.level}>
          <b>{t(`common:levels.${invitation.level}`)}</b> {t(`may.${invitation.level}`)}
        </p>
      )}
    </div>
  );
}
