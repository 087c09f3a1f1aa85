import { useData } from "../base/api";
import { countOf, number } from "../base/figures";
import { Told } from "../parts/answer";
import { When, Words } from "../parts/words";

interface TieAnswer {
  readonly total?: number;
  readonly items?: readonly {
    readonly kind?: string;
    readonly trace?: string;
    readonly value?: string;
    readonly apart_ms?: number;
    readonly post_a?: number;
    readonly post_b?: number;
    readonly at_a?: string;
    readonly at_b?: string;
  }[];
}

/** The posts on which a tie rests. */
export function TieEvidence({ run, a, b }: { readonly run: string; readonly a: string | number; readonly b: string | number }) {
  const answer = useData<TieAnswer>(`/ties.json?run=${encodeURIComponent(run)}&a=${a}&b=${b}`);
  return (
    <Told answer={answer}>
      {(data) => (
        <div class="tie-evidence">
          <p class="soft">{countOf(data.total ?? data.items?.length ?? 0, "act")} in common</p>
          <ul class="acts">
            {(data.items ?? []).slice(0, 20).map((item, i) => (
              <li key={i}>
                {item.trace ?? item.kind} <Words text={item.value} />: <a href={`/posts/${item.post_a}`}><When at={item.at_a} to="second" /></a> and <a href={`/posts/${item.post_b}`}><When at={item.at_b} to="second" /></a>
                {item.apart_ms !== undefined && `, ${number(item.apart_ms / 1000)} s apart`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Told>
  );
}
