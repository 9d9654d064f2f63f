import classes from "./Artefact.module.css";

/** A text in its paragraphs. */
export function Body({ text }: { text: string }) {
  return (
    <div className={classes.body}>
      {text
        .trim()
        .split("\n")
        .map((line, index) => (
          <p key={index}>{line}</p>
        ))}
    </div>
  );
}
