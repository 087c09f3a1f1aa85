import { useEffect, useRef, useState } from "preact/hooks";
import { ask, askAnew, say, told } from "../base/api";
import { percent, span } from "../base/figures";
import type { Job } from "../base/types";
import { Words } from "./words";

function over(job: Job): boolean {
  return job.state === "done" || job.state === "stopped" || job.state === "failed";
}

/** Long work with how far it is, and a button that stops it. The state is said aloud when it changes, not each percent. */
export function JobLine({ first, onEnd }: { readonly first: Job; readonly onEnd?: (job: Job) => void }) {
  const [job, set] = useState(first);
  const [bad, setBad] = useState("");
  const ended = useRef(onEnd);
  ended.current = onEnd;
  useEffect(() => {
    set(first);
    if (over(first)) {
      return;
    }
    const take = (next: Job): void => {
      set(next);
      if (over(next)) {
        events.close();
        askAnew();
        ended.current?.(next);
      }
    };
    const events = new EventSource(`/jobs/${first.id}/events`);
    const heard = (event: MessageEvent<string>): void => take(JSON.parse(event.data) as Job);
    events.addEventListener("progress", heard);
    events.addEventListener("end", heard);
    // Too many pages may be watching already; then the state is asked for once more and the reader can ask again.
    events.onerror = () => void ask<Job>(`/jobs/${first.id}.json`).then(take, () => events.close());
    return () => events.close();
  }, [first.id]);
  const share = typeof job.share === "number" ? job.share : undefined;
  return (
    <div class={`job job-${job.state}`}>
      <p role="status">
        <strong>
          <Words text={job.what} links={false} />
        </strong>
        : {job.state}
        {job.state === "running" && job.step !== "" && (
          <>
            , <Words text={job.step} links={false} />
          </>
        )}
        {over(job) && `, ${span(job.took_ms)}`}
        {job.says !== "" && (
          <>
            . <Words text={job.says} links={false} />
          </>
        )}
        {job.state === "done" && job.result.startsWith("R-") && (
          <>
            {" "}
            <a href={`/runs/${job.result}`}>{job.result}</a>
          </>
        )}
        {job.state === "done" && job.result !== "" && !job.result.startsWith("R-") && (
          <>
            : <Words text={job.result} links={false} />
          </>
        )}
      </p>
      {!over(job) && (
        <p class="job-progress">
          <progress value={share} max={1} aria-label={`How far ${job.what} is`} /> {share === undefined ? "" : percent(share)}
          <button
            type="button"
            disabled={job.state === "stopping"}
            onClick={() =>
              void say<Job>(`/jobs/${job.id}`, {}, "DELETE").then(
                (next) => set(next),
                (fault: unknown) => setBad(told(fault)),
              )
            }
          >
            Stop
          </button>
        </p>
      )}
      {bad !== "" && (
        <p role="alert" class="could-not">
          {bad}
        </p>
      )}
    </div>
  );
}
