import { address, twin, useFilters } from "../base/address";
import { useData, type Listed } from "../base/api";
import { count, countOf } from "../base/figures";
import type { ActorRow, RegistryPage } from "../base/types";
import { Told } from "../parts/answer";
import { Filters, Line } from "../parts/fields";
import { Head } from "../parts/shell";
import { Pager, Table } from "../parts/table";
import { Note, When, Words } from "../parts/words";

export default function Registry() {
  const [query, set] = useFilters();
  const answer = useData<RegistryPage>("/registry.json");
  const list = query.get("list") ?? "";
  return (
    <>
      <Head title="Registry">
        <p class="lead">Who is said to stand behind accounts and sites, by whom, since when. Labels are given by lists and by people, never inferred.</p>
      </Head>
      <Told answer={answer}>
        {(all) =>
          all.lists.length === 0 ? (
            <Note>No list in the case. On the command line: lockstep registry import CASE LIST.csv</Note>
          ) : (
            <>
              <Table
                caption="Lists"
                rows={all.lists}
                columns={[
                  { head: "List", cell: (row) => <a href={address("/registry", { list: row.list })} aria-current={row.list === list ? "true" : undefined}><Words text={row.list} links={false} /></a> },
                  { head: "Actors", kind: "n", cell: (row) => count(row.actors) },
                  { head: "Handles and domains", kind: "n", cell: (row) => count(row.marks) },
                  { head: "Of them in the case", kind: "n", cell: (row) => count(row.matched) },
                  { head: "Read", kind: "time", cell: (row) => <When at={row.read_at} /> },
                  { head: "SHA-256", cell: (row) => <span class="hash">{row.sha256}</span> },
                ]}
              />
              {all.sides.length > 0 && (
                <Table
                  caption="Whom of the case the lists name"
                  rows={all.sides}
                  columns={[
                    { head: "State", cell: (row) => row.state || "–" },
                    { head: "Layer", cell: (row) => row.layer },
                    { head: "Accounts", kind: "n", cell: (row) => (row.accounts > 0 ? <a href={address("/accounts", { state: row.state, layer: row.layer })}>{count(row.accounts)}</a> : "0") },
                    { head: "Posts", kind: "n", cell: (row) => count(row.posts) },
                    { head: "Domains", kind: "n", cell: (row) => count(row.domains) },
                  ]}
                />
              )}
            </>
          )
        }
      </Told>
      {list !== "" && <OneList list={list} query={query} onSearch={(q) => set({ q, page: null })} />}
    </>
  );
}

function OneList({ list, query, onSearch }: { readonly list: string; readonly query: URLSearchParams; readonly onSearch: (q: string) => void }) {
  const answer = useData<Listed<ActorRow>>(twin(`/registry/${encodeURIComponent(list)}`, query, ["page", "size", "q"]));
  return (
    <section aria-labelledby="list-head">
      <h2 id="list-head">
        <Words text={list} links={false} />
      </h2>
      <Filters>
        <Line label="Name of an actor" type="search" value={query.get("q") ?? ""} onChange={onSearch} />
      </Filters>
      <Told answer={answer}>
        {(actors) => (
          <>
            <Pager {...actors} one="actor" />
            <Table
              caption={`Actors of ${list}`}
              hideCaption
              rows={actors.items}
              columns={[
                { head: "Actor", kind: "wrap", cell: (row) => <><Words text={row.name} />{row.aliases.length > 0 && <span class="soft"> (<Words text={row.aliases.join(", ")} />)</span>}</> },
                { head: "Kind", cell: (row) => row.kind },
                { head: "State", cell: (row) => row.state || "–" },
                { head: "Layer", cell: (row) => row.layer },
                { head: "Handles and domains", kind: "wrap", cell: (row) => <Words text={row.marks.map((mark) => mark.value).slice(0, 6).join(", ") + (row.marks.length > 6 ? `, and ${countOf(row.marks.length - 6, "other")}` : "")} /> },
                { head: "Relations", kind: "wrap", cell: (row) => <Words text={row.relations.map((one) => `${one.relation} ${one.to}`).join("; ")} /> },
                { head: "Source", kind: "wrap", cell: (row) => <Words text={row.source} /> },
              ]}
            />
          </>
        )}
      </Told>
    </section>
  );
}
