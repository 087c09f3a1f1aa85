import { twin, useFilters } from "../base/address";
import { useData } from "../base/api";
import { count, percent } from "../base/figures";
import type { Incidents } from "../base/types";
import { Told } from "../parts/answer";
import { Choice, Filters, Line } from "../parts/fields";
import { later } from "../parts/lazy";
import { Head } from "../parts/shell";
import { Pager, Table } from "../parts/table";
import { Note } from "../parts/words";
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
                  caption="Articles by month, and how many tell of an incident"
                  rows={data.months}
                  columns={[
                    { head: "Month", kind: "time", cell: (row) => row.month || "no date" },
                    { head: "Tell of an incident", kind: "n", cell: (row) => count(row.incidents) },
                    { head: "Read", kind: "n", cell: (row) => count(row.articles) },
                    { head: "Share", kind: "n", cell: (row) => percent(row.incidents / Math.max(1, row.articles)) },
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
