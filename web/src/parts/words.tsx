import { Fragment, type ComponentChildren } from "preact";
import { day, minute, second } from "../base/figures";
import { defang, pieces } from "../base/hostile";

/** Text from data. Only text nodes; what a reader would not see, or what turns the direction, is shown as a mark. */
export function Words({ text, links = true }: { readonly text: string | null | undefined; readonly links?: boolean }) {
  if (!text) {
    return null;
  }
  return (
    <bdi>
      {pieces(links ? defang(text) : text).map((piece, i) =>
        "words" in piece ? (
          <Fragment key={i}>{piece.words}</Fragment>
        ) : (
          <span key={i} class="hidden-char" title={piece.name}>
            {piece.hidden}
          </span>
        ),
      )}
    </bdi>
  );
}

/** A moment, in UTC; the sign "–" where there is none. */
export function When({ at, to = "minute" }: { readonly at: string | number | null | undefined; readonly to?: "day" | "minute" | "second" }) {
  const text = to === "day" ? day(at) : to === "minute" ? minute(at) : second(at);
  return text === "–" ? <span>–</span> : <time dateTime={text.replace(" ", "T") + (to === "day" ? "" : "Z")}>{text}</time>;
}

export function Note({ children }: { readonly children: ComponentChildren }) {
  return <p class="note">{children}</p>;
}

/** A name and its value, in a row of such pairs. */
export function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
