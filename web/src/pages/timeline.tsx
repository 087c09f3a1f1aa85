import { address, changed, twin, useFilters } from "../base/address";
import { useData, type Listed } from "../base/api";
import { count, countOf, minute, span } from "../base/figures";
import type { PostRow, Timeline } from "../base/types";
import { Told } from "../parts/answer";
import { Choice } from "../parts/fields";
import { later } from "../parts/lazy";
import { POST_FILTERS, PostFilters } from "../parts/postfilters";
import { PostCard } from "../parts/posts";
import { Head } from "../parts/shell";
import { Table } from "../parts/table";
import { Note } from "../parts/words";

const Bars = later(() => import("../parts/bars"));

/** As the server takes moments. */
function moment(at: number): string {
  return new Date(Math.round(at / 1000) * 1000).toISOString().replace(".000Z", "Z");
}

export default function TimelinePage() {
  const [query, set] = useFilters();
  const answer = useData<Timeline>(twin("/timeline", query, [...POST_FILTERS, "bucket"]));
  const posts = useData<Listed<PostRow>>(twin("/posts", new URLSearchParams([...query, ["size", "10"]]), [...POST_FILTERS, "size"]));
  const bounded = query.has("since") || query.has("until");
  return (
    <>
      <Head title="Timeline">
        <p class="lead">Posts over time, UTC. Draw over the picture to choose a stretch of time; the posts below follow.</p>
      </Head>
      <PostFilters query={query} set={set} />
      <Choice label="Length of a bar" value={query.get("bucket") ?? ""} options={[["", "as fits"], ["minute", "minute"], ["hour", "hour"], ["day", "day"], ["week", "week"]]} onChange={(bucket) => set({ bucket })} />
      {bounded && (
        <p>
          {query.get("since") && `From ${query.get("since")}`} {query.get("until") && `until ${query.get("until")}`}{" "}
          <button type="button" onClick={() => set({ since: null, until: null })}>
            All time
          </button>
        </p>
      )}
      <Told answer={answer}>
        {(data) =>
          data.start ? (
            <Picture data={data} onBrush={(from, to) => set({ since: moment(from), until: moment(to) }, false)} />
          ) : (
            <Note>No post fits these filters.</Note>
          )
        }
      </Told>
      <section aria-labelledby="posts-head">
        <h2 id="posts-head">Posts of this stretch</h2>
        <Told answer={posts}>
          {(list) => (
            <>
              <p>
                {countOf(list.total, "post")}; the first {count(list.items.length)} are here. <a href={address("/posts", changed(new URLSearchParams([...query].filter(([name]) => POST_FILTERS.includes(name))), {}))}>All of them</a>
              </p>
              <div class="posts">
                {list.items.map((post) => (
                  <PostCard key={post.post} post={post} />
                ))}
              </div>
            </>
          )}
        </Told>
      </section>
    </>
  );
}

function Picture({ data, onBrush }: { readonly data: Timeline; readonly onBrush: (from: number, to: number) => void }) {
  const start = Date.parse(data.start ?? "");
  const bucket = data.bucket_seconds * 1000;
  const busiest = data.posts.map((posts, i) => ({ at: start + i * bucket, posts, accounts: data.accounts[i] ?? 0 })).sort((a, b) => b.posts - a.posts || a.at - b.at).slice(0, 20);
  return (
    <figure class="chart-figure">
      <Bars
        title="Posts over time"
        start={start}
        bucket={bucket}
        unit=""
        onBrush={onBrush}
        series={[
          { name: "posts", values: data.posts },
          { name: "accounts", values: data.accounts },
        ]}
      />
      <figcaption>
        {countOf(data.total, "post")}; one bar is {span(bucket)}. With the keyboard, fill in from and until above.
      </figcaption>
      <details>
        <summary>The busiest bars as a table</summary>
        <Table
          caption="The busiest bars"
          rows={busiest}
          columns={[
            { head: "From, UTC", kind: "time", cell: (row) => <a href={`/posts?since=${moment(row.at)}&until=${moment(row.at + bucket)}`}>{minute(row.at)}</a> },
            { head: "Posts", kind: "n", cell: (row) => count(row.posts) },
            { head: "Accounts", kind: "n", cell: (row) => count(row.accounts) },
          ]}
        />
      </details>
    </figure>
  );
}
