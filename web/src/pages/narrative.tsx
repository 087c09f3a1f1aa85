import { useState } from "preact/hooks";
import { twin, useFilters } from "../base/address";
import { useData } from "../base/api";
import { count, countOf, percent } from "../base/figures";
import type { NarrativePage, Share } from "../base/types";
import { Told } from "../parts/answer";
import { Tick } from "../parts/fields";
import { NarrativeForms } from "../parts/narrativeforms";
import { PostCard } from "../parts/posts";
import { Remarks } from "../parts/remarks";
import { Head } from "../parts/shell";
import { Pager, Table } from "../parts/table";
import { Fact, When, Words } from "../parts/words";

export default function OneNarrativePage({ id }: { readonly id: string }) {
  const [query] = useFilters();
  const [chosen, choose] = useState<readonly number[]>([]);
  const answer = useData<NarrativePage>(twin(`/narratives/${encodeURIComponent(id)}`, query, ["page", "size", "sort"]));
  return (
    <Told answer={answer}>
      {(page) => (
        <>
          <Head eyebrow={<><a href="/narratives">Narratives</a> · {page.narrative.id}</>} title={<Words text={page.narrative.name || page.narrative.id} />}>
            <p class="note">{page.narrative.named_by === "" ? "The name is proposed from the words; nobody has named it." : <>Named by <Words text={page.narrative.named_by} />.</>}</p>
            {page.narrative.description !== "" && (
              <p>
                <Words text={page.narrative.description} />
              </p>
            )}
            <dl class="strip">
              <Fact name="Posts">{count(page.narrative.posts)}</Fact>
              <Fact name="Accounts">{count(page.narrative.accounts)}</Fact>
              <Fact name="When, UTC">
                <When at={page.narrative.first} /> to <When at={page.narrative.last} />
              </Fact>
            </dl>
            <p>
              <a href={`/timeline?narrative=${id}`}>Over time</a>
            </p>
          </Head>
          <div class="shares">
            <Shares caption="By language" rows={page.languages} none="not known" />
            <Shares caption="By layer of the registry" rows={page.layers} none="no label" />
            <Shares caption="How posts carry it" rows={page.how} none="–" />
          </div>
          <NarrativeForms narrative={page.narrative} chosen={chosen} onDone={() => choose([])} />
          <section aria-labelledby="n-posts">
            <h2 id="n-posts">Posts that carry it</h2>
            <Pager {...page.posts} one="post" />
            <div class="posts">
              {page.posts.items.map((post) => (
                <div key={post.post}>
                  <PostCard post={post} />
                  <Tick label={`Choose post ${post.post}`} checked={chosen.includes(post.post)} onChange={(on) => choose(on ? [...chosen, post.post] : chosen.filter((one) => one !== post.post))} />
                </div>
              ))}
            </div>
          </section>
          {page.log.length > 0 && (
            <section aria-labelledby="n-log">
              <h2 id="n-log">What happened to it</h2>
              <ol>
                {page.log.map((entry, i) => (
                  <li key={i}>
                    <When at={entry.at} />: {entry.did} <Words text={entry.detail} />
                  </li>
                ))}
              </ol>
            </section>
          )}
          <Remarks thing={`narrative:${id}`} />
        </>
      )}
    </Told>
  );
}

function Shares({ caption, rows, none }: { readonly caption: string; readonly rows: readonly Share[]; readonly none: string }) {
  const all = rows.reduce((sum, row) => sum + row.posts, 0);
  return (
    <Table
      caption={`${caption}, ${countOf(all, "post")}`}
      rows={rows}
      columns={[
        { head: "What", cell: (row) => (row.name === "" || row.name === "und" ? none : row.name) },
        { head: "Posts", kind: "n", cell: (row) => count(row.posts) },
        { head: "Share", kind: "n", cell: (row) => percent(row.posts / Math.max(1, all)) },
      ]}
    />
  );
}
