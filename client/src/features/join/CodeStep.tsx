import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readCode } from "./invitation.ts";
import classes from "./Join.module.css";
import type { JoinFailureCode } from "./joinState.ts";
import { useFailureText } from "./useFailureText.ts";

export interface CodeStepProps {
  typed: string;
  failure: JoinFailureCode | null;
  onCode: (code: string) => void;
  onBadCode: (typed: string) => void;
}

/** Asks for the code on the invitation. */
export function CodeStep({ typed, failure, onCode, onBadCode }: CodeStepProps) {
  const { t } = useTranslation("join");
  const words = useFailureText("code");
  const [value, setValue] = useState(typed);
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const code = readCode(value);
        if (code === null) onBadCode(value);
        else onCode(code);
      }}
    >
      <TextInput
        label={t("code")}
        description={t("codeHelp")}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value.toUpperCase())}
        error={failure === null ? null : words(failure)}
        classNames={{ input: classes.code }}
        size="lg"
        autoFocus
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={16}
        required
        withAsterisk={false}
      />
      <Button type="submit" size="md" fullWidth>
        {t("continue")}
      </Button>
    </form>
  );
}
