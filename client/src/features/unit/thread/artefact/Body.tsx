import type { Language } from "@firebreak/shared/text";
import classes from "./Artefact.module.css";

/** A text in its paragraphs. `lang`: where it is another language than the page's. */
export function Body({ text, lang }: { text: string; lang: Language | undefined }) {
  return (
    <div className={classes.body} lang={lang}>
      {text
        .trim()
        .split("\n")
        .map((line, index) => (
          <p key={index}>{line}</p>
        ))}
    </div>
  );
}
