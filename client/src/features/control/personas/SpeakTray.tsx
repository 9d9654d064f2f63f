import { IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { POST_LINKS, type PostLink } from "@firebreak/shared/channels";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { Segments } from "../../../ui/Segments.tsx";
import { clip } from "../model/clip.ts";
import { NO_SPEECH, openChannels, speechOf } from "../model/personas.ts";
import { Action } from "../parts/Action.tsx";
import { Choice } from "../parts/Field.tsx";
import { useSending } from "../parts/useSending.ts";
import { SpeakCall } from "./SpeakCall.tsx";
import { PersonaPicker } from "./PersonaPicker.tsx";
import classes from "./Speak.module.css";
import { useSpeaking } from "./speaking.ts";

/** The composer: whom to speak as, where, about what, and the words. What was begun survives closing it. */
export function SpeakTray({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["control", "common", "controlBoard"]);
  const text = useText();
  const { draft, setDraft } = useSpeaking();
  const { channels, claims, posts } = useView((view) => ({
    channels: view.channels,
    claims: view.claims,
    posts: view.posts,
  }));
  const { busy, run } = useSending();
  const [calling, setCalling] = useState(false);
  const words = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const open = openChannels(channels);
  const post = draft.re === null ? undefined : posts[draft.re.post];
  const speech = speechOf(draft);

  // Known before the tray is drawn: its first field takes the focus at once.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>("[data-first]") ?? words.current;
    field?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [before]);

  function submit(): void {
    if (calling) return;
    if (speech === null || busy) return;
    void run("persona.post", speech).then((done) => {
      if (!done) return;
      // Whoever speaks once often speaks on: the persona stays.
      setDraft({ ...NO_SPEECH, persona: draft.persona, channel: draft.channel });
      onClose();
    });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  }
  return (
    <form
      ref={form}
      className={classes.tray}
      aria-label={t("speak.title")}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={classes.side}>
        <Segments
          label={t("speak.title")}
          value={calling ? "call" : "post"}
          options={[
            { value: "post", label: t("controlBoard:speak.post") },
            { value: "call", label: t("controlBoard:speak.call") },
          ]}
          onChange={(way) => setCalling(way === "call")}
        />
        <PersonaPicker
          value={draft.persona}
          onPick={(persona) => {
            setDraft({ ...draft, persona });
            if (persona === null) return;
            // Written next: the post, or whom the call is for.
            requestAnimationFrame(() =>
              (words.current ?? form.current?.querySelector<HTMLElement>("select"))?.focus(),
            );
          }}
        />
      </div>
      {calling ? (
        <SpeakCall persona={draft.persona} onClose={onClose} />
      ) : (
        <div className={classes.main}>
          {draft.re === null || post === undefined ? null : (
            <div className={classes.re}>
              <Choice
                label={t("speak.how")}
                value={draft.re.how}
                options={POST_LINKS.map((how) => ({ value: how, label: t(`speak.hows.${how}`) }))}
                onPick={(how) =>
                  draft.re !== null && setDraft({ ...draft, re: { post: draft.re.post, how: linkOf(how) } })
                }
              />
              <span className="fb-clip">
                <b>{text(post.author.name)}</b>: {clip(text(post.text), 120)}
              </span>
              <Action
                kind="quiet"
                icon={<IconX size={14} aria-hidden />}
                aria-label={t("speak.notReply")}
                title={t("speak.notReply")}
                onClick={() => setDraft({ ...draft, re: null })}
              />
            </div>
          )}
          <textarea
            ref={words}
            rows={3}
            className={classes.words}
            aria-label={t("speak.text")}
            placeholder={t("speak.textHint")}
            maxLength={20_000}
            value={draft.text}
            onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
          />
          <div className={classes.foot}>
            <Choice
              label={t("speak.channel")}
              value={draft.channel ?? open[0]?.id ?? ""}
              options={open.map((channel) => ({ value: channel.id, label: text(channel.name) }))}
              onPick={(channel) => setDraft({ ...draft, channel })}
            />
            <Choice
              label={t("speak.claim")}
              value={draft.claim ?? ""}
              marked={draft.claim !== null}
              options={[
                { value: "", label: t("speak.noClaim") },
                ...Object.values(claims).map((claim) => ({ value: claim.id, label: clip(text(claim.text)) })),
              ]}
              onPick={(claim) => setDraft({ ...draft, claim: claim === "" ? null : claim })}
            />
            {draft.persona === null && draft.text.trim() !== "" ? (
              <strong className={classes.exercise} role="status">
                {t("speak.who")}
              </strong>
            ) : (
              <span className={classes.exercise}>{t("speak.exercise")}</span>
            )}
            <span className={classes.buttons}>
              <Action hotkey="Esc" onClick={onClose}>
                {t("common:cancel")}
              </Action>
              <Action
                type="submit"
                kind="primary"
                disabled={busy || speech === null}
                title={t("speak.postHint")}
                aria-keyshortcuts="Control+Enter"
              >
                {t("speak.post")}
              </Action>
            </span>
          </div>
        </div>
      )}
    </form>
  );
}

function linkOf(value: string): PostLink {
  return POST_LINKS.find((how) => how === value) ?? "reply";
}
