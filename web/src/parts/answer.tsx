import type { ComponentChildren } from "preact";
import type { Answer } from "../base/api";
import { JobLine } from "./job";

/** Where to look for a thing that is not there, by the first part of its address. */
const LISTS: Record<string, string> = {
  findings: "All findings",
  runs: "All runs",
  narratives: "All narratives",
  accounts: "All accounts",
  posts: "All posts",
  articles: "All articles",
};

function first(): string {
  return location.pathname.split("/")[1] ?? "";
}

/** Shows what the server answered; says so while it has not, and in its own words why it refused. */
export function Told<T>({ answer, children }: { readonly answer: Answer<T> & { readonly stale?: boolean }; readonly children: (data: T) => ComponentChildren }) {
  if (answer.state === "waiting") {
    return (
      <p class="waiting" role="status">
        Loading…
      </p>
    );
  }
  if (answer.state === "working") {
    return <JobLine first={answer.job} onEnd={answer.again} />;
  }
  if (answer.state === "refused") {
    return (
      <div class="could-not" role="alert">
        <p>{answer.why.message}</p>
        {answer.why.help !== "" && <p class="note">{answer.why.help}</p>}
        {answer.why.status === 404 && LISTS[first()] !== undefined && (
          <p>
            <a href={`/${first()}`}>{LISTS[first()]}</a>
          </p>
        )}
        <p>
          <button type="button" onClick={answer.again}>
            Try again
          </button>
        </p>
      </div>
    );
  }
  return (
    <div class={answer.stale ? "stale" : undefined} aria-busy={answer.stale ? "true" : undefined}>
      {children(answer.data)}
    </div>
  );
}

/** What a person did did not work, or did. */
export function Outcome({ good, bad }: { readonly good?: string | undefined; readonly bad?: string | undefined }) {
  return (
    <div class="outcome-line" aria-live="polite">
      {bad ? <p class="could-not">{bad}</p> : good ? <p class="done">{good}</p> : null}
    </div>
  );
}
