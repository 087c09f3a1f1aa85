import { twin, useFilters } from "../base/address";
import { useData } from "../base/api";
import { count, percent } from "../base/figures";
import type { Incidents } from "../base/types";
import { Told } from "../parts/answer";
import { Choice, Filters, Line } from "../parts/fields";
import { later } from "../parts/lazy";
import { Head } from "../parts/shell";
import { Pager, Table } from "../parts/table";
import { Note, Words } from "../parts/words";
import { ArticleTable } from "./articles";

const Months = later(() => import("../parts/months"));

export default function IncidentsPage() {
  const [query, set] = useFilters();
  const answer = useData<Incidents>(twin("/incidents", query, ["page", "size", "q", "verdict"]));
  return (
    <>
      <Head title="Incidents">
        <p class="lead">What articles tell of operations, beside how many articles were read: more reading finds more.</p>
      </Head>
      <Filters>
        <Line label="Title" type="search" value={query.get("q") ?? ""} onChange={(q) => set({ q, page: null })} />
        <Choice label="Verdict" value={query.get("verdict") ?? ""} options={[["", "proposed or accepted"], ["proposed", "proposed"], ["accepted", "accepted"]]} onChange={(verdict) => set({ verdict, page: null })} />
      </Filters>
      <Told answer={answer}>
        {(data) => (
          <>
            {data.months.length > 1 && <Months months={data.months} />}
            {data.months.length > 0 && (
              <details>
                <summary>By month, as a table</summary>
                <Table
                  caption="Incidents by the month in which their acts began, beside the articles read"
                  rows={data.months}
                  columns={[
                    { head: "Month", kind: "time", cell: (row) => row.month },
                    { head: "Incidents", kind: "n", cell: (row) => count(row.incidents) },
                    { head: "Possible", kind: "n", cell: (row) => count(row.possible) },
                    { head: "First told", kind: "n", cell: (row) => count(row.first_told) },
                    { head: "Read", kind: "n", cell: (row) => count(row.articles_read) },
                    { head: "First told for each 100 read", kind: "n", cell: (row) => percent(row.first_told / Math.max(1, row.articles_read)) },
                    { head: "Listed", kind: "n", cell: (row) => count(row.articles_listed) },
                  ]}
                />
              </details>
            )}
            {data.says.map((line) => (
              <Note key={line}>{line}</Note>
            ))}
            {data.groups.length > 0 && (
              <details>
                <summary>{count(data.groups.length)} incidents, each with its sources</summary>
                <Table
                  caption="Incidents and the articles that tell of them; lockstep incidents --same and --apart change this"
                  rows={data.groups}
                  columns={[
                    { head: "Incident", kind: "wrap", cell: (row) => <a href={`/articles/${row.incident}`}><Words text={row.title || `article ${row.incident}`} /></a> },
                    { head: "Begins", kind: "time", cell: (row) => row.start || "–" },
                    { head: "Sources", kind: "n", cell: (row) => row.sources.join(", ") },
                  ]}
                />
              </details>
            )}
            <Pager {...data.incidents} one="article" />
            {data.incidents.total === 0 ? <Note>No article of the case tells of an incident.</Note> : <ArticleTable rows={data.incidents.items} />}
          </>
        )}
      </Told>
    </>
  );
}
