import { use } from "react";
import { Local } from "../../i18n/Local.tsx";
import { Avatar } from "../Avatar.tsx";
import { FeedContext } from "../feedContext.ts";
import classes from "../Post.module.css";
import { RichText } from "../RichText.tsx";
import { When } from "../When.tsx";
import type { FaceProps } from "./face.ts";

/** A short comment of the public: small, so that many of them leave room for what they are about. */
export function Voice({ post }: FaceProps) {
  const { hourOf } = use(FeedContext);
  return (
    <div className={classes.voice}>
      <Avatar author={post.author} size={18} />
      <p className={classes.said}>
        <When at={hourOf(post.scenarioMs)} />
        <b>
          <Local text={post.author.name} />
        </b>{" "}
        <RichText text={post.text} />
      </p>
    </div>
  );
}
