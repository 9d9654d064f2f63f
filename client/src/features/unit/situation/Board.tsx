import { BOARD_COLUMNS, type BoardColumn } from "@firebreak/shared/board";
import type { CardRow } from "@firebreak/shared/views";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { send, useView } from "../../../store/drill.ts";
import { useDesk } from "../parts/deskContext.ts";
import { useObstacle } from "../parts/useObstacle.ts";
import { useFocusAfterRender } from "../useFocusAfterRender.ts";
import { Card } from "./Card.tsx";
import { boardOf, cardBeside, columnBeside } from "./model/board.ts";
import { NewCard } from "./NewCard.tsx";
import { RemovedCards } from "./RemovedCards.tsx";
import classes from "./Board.module.css";

/** The unit's situation board: four columns of cards, moved by keys or by hand. */
export function Board() {
  const { t } = useTranslation("situation");
  const { unit } = useDesk();
  const id = useId();
  const cards = useView((view) => view.cards);
  const board = useMemo(() => boardOf(Object.values(cards), unit.id), [cards, unit.id]);
  const obstacle = useObstacle("card.put");
  const able = obstacle === null;
  const [current, setCurrent] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [over, setOver] = useState<BoardColumn | null>(null);
  const focusNext = useFocusAfterRender();
  const place = useRef<HTMLDivElement>(null);
  const standing = BOARD_COLUMNS.flatMap((column) => board.columns[column]);
  // One tab stop for all cards: the one last used, else the first.
  const tabStop = standing.some((card) => card.id === current) ? current : standing[0]?.id;

  /** A card that changes its column is another element there: the focus goes after it once the view has it. */
  const wanted = useRef<{ id: string; column: BoardColumn } | null>(null);
  useEffect(() => {
    const { id, column } = wanted.current ?? { id: "", column: "known" as const };
    if (!board.columns[column].some((card) => card.id === id)) return;
    wanted.current = null;
    place.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus();
  }, [board]);

  const focusCard = (id: string) =>
    focusNext(() => place.current?.querySelector<HTMLElement>(`[data-card="${id}"]`) ?? null);

  function move(card: CardRow, column: BoardColumn | null): void {
    if (!able || column === null || column === card.column) return;
    setCurrent(card.id);
    wanted.current = { id: card.id, column };
    void send("card.put", { card: card.id, column, text: card.text }).catch(() => {
      wanted.current = null;
    });
  }
  function remove(card: CardRow): void {
    if (!able) return;
    const next = cardBeside(board, card, "ArrowDown") ?? cardBeside(board, card, "ArrowUp");
    // Before it goes, so that the focus never falls out of the board.
    if (next !== null) focusCard(next.id);
    else place.current?.querySelector<HTMLElement>(`[data-column="${card.column}"] input`)?.focus();
    void send("card.remove", { card: card.id }).catch(() => undefined);
  }

  function onKeyDown(event: KeyboardEvent, card: CardRow): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : null;
    if (event.altKey || event.shiftKey) {
      if (step === null) return;
      event.preventDefault();
      return move(card, columnBeside(card.column, step));
    }
    const to = cardBeside(board, card, event.key);
    if (to !== null) {
      setCurrent(to.id);
      focusCard(to.id);
    } else if (event.key === "Enter" && able) setEditing(card.id);
    else if (event.key === "Delete" || event.key === "Backspace") remove(card);
    else if (step === null && !event.key.startsWith("Arrow")) return;
    event.preventDefault();
  }

  return (
    <div ref={place} className={classes.board}>
      {obstacle === null ? null : <p className={classes.note}>{obstacle.words}</p>}
      <div className={classes.columns}>
        {BOARD_COLUMNS.map((column) => (
          <div
            key={column}
            role="group"
            className={classes.column}
            data-column={column}
            data-over={over === column}
            aria-labelledby={`${id}-${column}`}
            onDragOver={(event) => {
              if (!able || !event.dataTransfer.types.includes(DRAGGED)) return;
              event.preventDefault();
              setOver(column);
            }}
            onDragLeave={(event) => {
              if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(null);
            }}
            onDrop={(event) => {
              event.preventDefault();
              setOver(null);
              const dropped = cards[event.dataTransfer.getData(DRAGGED)];
              if (dropped !== undefined) move(dropped, column);
            }}
          >
            <h4 id={`${id}-${column}`} className={classes.name} title={t(`help.${column}`)}>
              {t(`columns.${column}`)}
              <span className={`${classes.count} fb-figures`}>{board.columns[column].length}</span>
            </h4>
            {board.columns[column].length === 0 ? (
              <p className={classes.none}>{t(`help.${column}`)}</p>
            ) : (
              <ul className={classes.cards}>
                {board.columns[column].map((card) => (
                  <Card
                    key={card.id}
                    card={card}
                    able={able}
                    editing={editing === card.id}
                    tabStop={card.id === tabStop}
                    onFocus={() => setCurrent(card.id)}
                    onKeyDown={(event) => onKeyDown(event, card)}
                    onEdit={(on) => {
                      setEditing(on ? card.id : null);
                      if (!on) focusCard(card.id);
                    }}
                    onMove={(step) => move(card, columnBeside(card.column, step))}
                    onRemove={() => remove(card)}
                    onDrag={(event) => event.dataTransfer.setData(DRAGGED, card.id)}
                  />
                ))}
              </ul>
            )}
            {able ? <NewCard column={column} /> : null}
          </div>
        ))}
      </div>
      <RemovedCards
        cards={board.removed}
        onBack={({ id, column }) => {
          wanted.current = { id, column };
        }}
      />
      {standing.length === 0 || !able ? null : <p className={classes.note}>{t("keys")}</p>}
    </div>
  );
}

/** Only a card may be dropped on the board: text from elsewhere is typed or pasted. */
const DRAGGED = "application/x-firebreak-card";
