import { twin, useFilters } from "../base/address";
import { useData, type Listed } from "../base/api";
import type { ArticleRow } from "../base/types";
import { Told } from "../parts/answer";
import { Choice, Filters, Line } from "../parts/fields";
import { Head } from "../parts/shell";
import { Pager, Table } from "../parts/table";
import { Note, Words } from "../parts/words";

export default function ArticlesPage() {
  const [query, set] = useFilters();
  const answer = useData<Listed<ArticleRow>>(twin("/articles", query, ["page", "size", "q", "verdict"]));
  return (
    <>
      <Head title="Articles">
        <p class="lead">What was read from articles is a proposal until a person accepts or mends it.</p>
      </Head>
      <Filters>
        <Line label="Title" type="search" value={query.get("q") ?? ""} onChange={(q) => set({ q, page: null })} />
        <Choice label="Verdict" value={query.get("verdict") ?? ""} options={[["", "any"], ["proposed", "proposed"], ["accepted", "accepted"], ["rejected", "rejected"]]} onChange={(verdict) => set({ verdict, page: null })} />
      </Filters>
      <Told answer={answer}>
        {(list) => (
          <>
            <Pager {...list} one="article" />
            {list.total === 0 ? <Note>No article in the case. On the command line: lockstep incidents CASE --add page.html</Note> : <ArticleTable rows={list.items} />}
          </>
        )}
      </Told>
    </>
  );
}

export function ArticleTable({ rows }: { readonly rows: readonly ArticleRow[] }) {
  return (
    <Table
      caption="Articles"
      hideCaption
      rows={rows}
      columns={[
        { head: "Article", kind: "wrap", cell: (row) => <a href={`/articles/${row.article}`}><Words text={row.title || `article ${row.article}`} /></a> },
        { head: "Incident", kind: "n", cell: (row) => (row.copy_of > 0 ? `${row.incident}, copy of ${row.copy_of}` : String(row.incident)) },
        { head: "Outlet", cell: (row) => <Words text={row.outlet || "–"} /> },
        { head: "Published", kind: "time", cell: (row) => row.published.slice(0, 10) || "–" },
        { head: "Tells of", kind: "wrap", cell: (row) => <Words text={Object.entries(row.told).map(([field, values]) => `${field.replace(/_/g, " ")}: ${values.join(", ")}`).join("; ") || "no incident"} /> },
        { head: "Verdict", cell: (row) => row.verdict + (row.mended ? ", mended" : "") },
      ]}
    />
  );
}
