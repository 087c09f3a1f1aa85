import { address, twin, useFilters } from "../base/address";
import { useData } from "../base/api";
import { count, countOf } from "../base/figures";
import type { SearchPage } from "../base/types";
import { Told } from "../parts/answer";
import { FoundList } from "../parts/findings";
import { POST_FILTERS, PostFilters } from "../parts/postfilters";
import { PostCard } from "../parts/posts";
import { Head } from "../parts/shell";
import { Pager, Rest, Table } from "../parts/table";
import { Note, Words } from "../parts/words";
import { AccountTable } from "./accounts";

export default function Search() {
  const [query, set] = useFilters();
  const words = query.get("q") ?? "";
  const answer = useData<SearchPage>(words === "" ? null : twin("/search", query, [...POST_FILTERS, "page", "size", "sort"]));
  return (
    <>
      <Head title="Search" />
      <PostFilters query={query} set={set} />
      {words === "" ? (
        <Note>Type words above; they are looked for in posts, accounts, links, tags and findings.</Note>
      ) : (
        <Told answer={answer}>
          {(found) => (
            <>
              <section aria-labelledby="s-findings">
                <h2 id="s-findings">Findings</h2>
                {found.findings.total === 0 ? <p>None.</p> : <FoundList rows={found.findings.items} />}
                <Rest list={found.findings} one="finding" href={address("/findings", { q: words })} />
              </section>
              <section aria-labelledby="s-objects">
                <h2 id="s-objects">Things acted on</h2>
                {found.objects.total === 0 ? (
                  <p>None.</p>
                ) : (
                  <Table
                    caption="Links, tags and other things"
                    hideCaption
                    rows={found.objects.items}
                    rowHead={1}
                    columns={[
                      { head: "Kind", cell: (row) => row.kind },
                      { head: "What", kind: "wrap", cell: (row) => (row.kind === "link" ? <a href={address(`/cascade/${encodeURIComponent(row.value)}`)}><Words text={row.value} /></a> : <Words text={row.value} />) },
                      { head: "Actions", kind: "n", cell: (row) => count(row.actions) },
                      { head: "Accounts", kind: "n", cell: (row) => count(row.accounts) },
                    ]}
                  />
                )}
                <Rest list={found.objects} one="thing" href={address("/objects.json", { q: words })} />
              </section>
              <section aria-labelledby="s-accounts">
                <h2 id="s-accounts">Accounts</h2>
                {found.accounts.total === 0 ? <p>None.</p> : <AccountTable rows={found.accounts.items} />}
                <Rest list={found.accounts} one="account" href={address("/accounts", { q: words })} />
              </section>
              <section aria-labelledby="s-posts">
                <h2 id="s-posts">Posts</h2>
                <p class="unseen">{countOf(found.posts.total, "post")}</p>
                <Pager {...found.posts} one="post" />
                <div class="posts">
                  {found.posts.items.map((post) => (
                    <PostCard key={post.post} post={post} />
                  ))}
                </div>
              </section>
            </>
          )}
        </Told>
      )}
    </>
  );
}
