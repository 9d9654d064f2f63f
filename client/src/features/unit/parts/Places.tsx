import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type OpenPlace, openPlaces, placeAfter } from "../model/openPlaces.ts";
import classes from "./Places.module.css";

export interface PlacesProps {
  text: string;
  field: RefObject<HTMLTextAreaElement | null>;
  /** The text field itself, without a label above it. */
  children: ReactNode;
}

/** So many open places have a button each; the others come up as these are filled in. */
const SHOWN = 6;

/** Around a text field: marks the places still to be filled in, and leads from one to the next. */
export function Places({ text, field, children }: PlacesProps) {
  const { t } = useTranslation("unit");
  const places = openPlaces(text);
  const ground = useRef<HTMLDivElement>(null);

  // The marks lie under the field's own words: as wide, and scrolled as far.
  useLayoutEffect(() => {
    const node = field.current;
    const under = ground.current;
    if (node === null || under === null) return;
    const follow = (): void => {
      under.style.width = `${node.clientWidth}px`;
      under.style.height = `${node.clientHeight}px`;
      under.scrollTop = node.scrollTop;
    };
    follow();
    const resized = new ResizeObserver(follow);
    resized.observe(node);
    node.addEventListener("scroll", follow);
    return () => {
      resized.disconnect();
      node.removeEventListener("scroll", follow);
    };
  }, [field, text]);

  function go(place: OpenPlace): void {
    const node = field.current;
    if (node === null) return;
    node.focus();
    node.setSelectionRange(place.at, place.at + place.text.length);
    const mark = ground.current?.querySelector<HTMLElement>(`[data-at="${place.at}"]`);
    if (mark !== null && mark !== undefined) {
      node.scrollTo({ top: mark.offsetTop - node.clientHeight / 3 });
    }
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || event.key !== "ArrowDown" || event.target !== field.current) return;
    const next = placeAfter(places, field.current?.selectionEnd ?? 0);
    if (next === undefined) return;
    event.preventDefault();
    go(next);
  }

  return (
    <div onKeyDown={onKeyDown}>
      <div className={classes.field} data-marked={places.length > 0}>
        {places.length === 0 ? null : (
          <div ref={ground} className={classes.ground} aria-hidden>
            {marked(text, places)}
          </div>
        )}
        {children}
      </div>
      {places.length === 0 ? null : (
        <div className={classes.places} role="group" aria-label={t("places.title")}>
          <span className={classes.title} role="status">
            {t("places.count", { count: places.length })}
          </span>
          {places.slice(0, SHOWN).map((place, index) => (
            <button
              key={place.at}
              type="button"
              className={classes.place}
              title={index === 0 ? t("places.next") : undefined}
              onClick={() => go(place)}
            >
              {place.text.slice(1, -1)}
            </button>
          ))}
          {places.length <= SHOWN ? null : (
            <span className={`${classes.more} fb-figures`}>+{places.length - SHOWN}</span>
          )}
        </div>
      )}
    </div>
  );
}

function marked(text: string, places: readonly OpenPlace[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const place of places) {
    parts.push(text.slice(from, place.at));
    parts.push(
      <mark key={place.at} data-at={place.at}>
        {place.text}
      </mark>,
    );
    from = place.at + place.text.length;
  }
  // A last line break has no height of its own in a block of text, and has in a field.
  parts.push(`${text.slice(from)}\n`);
  return parts;
}
