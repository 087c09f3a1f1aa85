import { twin, useFilters } from "../base/address";
import { useData, type Listed } from "../base/api";
import { count } from "../base/figures";
import type { NarrativeRow } from "../base/types";
import { Told } from "../parts/answer";
import { Choice, Filters, Line, Tick } from "../parts/fields";
import { Head } from "../parts/shell";
import { Pager, Table } from "../parts/table";
import { Note, When, Words } from "../parts/words";

export default function NarrativesPage() {
  const [query, set] = useFilters();
  const answer = useData<Listed<NarrativeRow>>(twin("/narratives", query, ["page", "size", "q", "origin", "all", "sort"]));
  return (
    <>
      <Head title="Narratives">
        <p class="lead">Stories that many posts carry. A name in italics is proposed from the words; only people name.</p>
      </Head>
      <Filters>
        <Line label="Name or description" type="search" value={query.get("q") ?? ""} onChange={(q) => set({ q, page: null })} />
        <Choice label="Origin" value={query.get("origin") ?? ""} options={[["", "any"], ["found", "found in the case"], ["codebook", "defined by a codebook"]]} onChange={(origin) => set({ origin, page: null })} />
        <Choice label="Order" value={query.get("sort") ?? "posts"} options={[["posts", "most posts first"], ["first", "first post"], ["last", "last post"], ["id", "number"]]} onChange={(sort) => set({ sort: sort === "posts" ? null : sort, page: null })} />
        <Tick label="Also merged, split and gone" checked={query.get("all") === "true"} onChange={(all) => set({ all: all ? "true" : null, page: null })} />
      </Filters>
      <Told answer={answer}>
        {(list) => (
          <>
            <Pager {...list} one="narrative" />
            {list.total === 0 ? (
              <Note>No narrative yet. On the command line, lockstep narratives finds them in the words of the posts.</Note>
            ) : (
              <Table
                caption="Narratives"
                hideCaption
                rows={list.items}
                columns={[
                  { head: "Narrative", cell: (row) => <a href={`/narratives/${row.id}`}>{row.id}</a> },
                  { head: "Name", kind: "wrap", cell: (row) => (row.named_by === "" ? <em><Words text={row.name} /></em> : <Words text={row.name} />) },
                  { head: "Posts", kind: "n", cell: (row) => count(row.posts) },
                  { head: "Accounts", kind: "n", cell: (row) => count(row.accounts) },
                  { head: "First", kind: "time", cell: (row) => <When at={row.first} /> },
                  { head: "Last", kind: "time", cell: (row) => <When at={row.last} /> },
                  { head: "Origin", cell: (row) => row.origin },
                  { head: "State", cell: (row) => (row.merged_into === "" ? row.state : <>merged into <a href={`/narratives/${row.merged_into}`}>{row.merged_into}</a></>) },
                ]}
              />
            )}
          </>
        )}
      </Told>
    </>
  );
}
