import { useData } from "../base/api";
import { countOf, number, span } from "../base/figures";
import type { TiePage } from "../base/types";
import { Told } from "../parts/answer";
import { When, Words } from "../parts/words";

/** The posts on which a tie rests. */
export function TieEvidence({ run, a, b }: { readonly run: string; readonly a: string | number; readonly b: string | number }) {
  const answer = useData<TiePage>(`/ties.json?run=${encodeURIComponent(run)}&a=${a}&b=${b}&size=20`);
  return (
    <Told answer={answer}>
      {(tie) => (
        <div class="tie-evidence">
          <p class="soft">
            They met {countOf(tie.meetings.total, "time")} on {countOf(tie.objects, "thing")}, within {span((tie.window_s ?? 0) * 1000)}; weight {number(tie.weight)}.
          </p>
          <ul class="acts">
            {tie.meetings.items.map((met, i) => (
              <li key={i}>
                {met.kind} <Words text={met.value} />: <a href={`/posts/${met.a_post}`}><When at={met.a_at} to="second" /></a> and <a href={`/posts/${met.b_post}`}><When at={met.b_at} to="second" /></a>, {span((met.gap_s ?? 0) * 1000)} apart
              </li>
            ))}
          </ul>
        </div>
      )}
    </Told>
  );
}
