import { address, changed, twin, useFilters, useView } from "../base/address";
import { useData, type Listed } from "../base/api";
import { chance, count, falseAlarms, number, percent } from "../base/figures";
import type { FindingPage, FindingRow } from "../base/types";
import { VERDICT_NAMES } from "../network/scales";
import { Told } from "../parts/answer";
import { Badge } from "../parts/badge";
import { Choice, Filters, Line } from "../parts/fields";
import { Assessed } from "../parts/findings";
import { Head } from "../parts/shell";
import { Pager, Table } from "../parts/table";
import { Note, Words } from "../parts/words";

const SERVER = ["page", "size", "analysis", "verdict", "customary", "run", "account", "q", "sort"];

export default function FindingsPage() {
  const [query, set] = useFilters();
  const [view, setView] = useView();
  const answer = useData<Listed<FindingRow>>(twin("/findings", query, SERVER));
  const compared = (view.get("compare") ?? "").split("-and-").filter((id) => id !== "");
  const toggle = (id: string): void => {
    const next = compared.includes(id) ? compared.filter((one) => one !== id) : [...compared, id].slice(-2);
    setView({ compare: next.join("-and-") });
  };
  const sort = query.get("sort") ?? undefined;
  return (
    <>
      <Head title="Findings">
        <p class="lead">What analyses claim, strongest first. A finding describes behaviour; it says nothing of who or why.</p>
      </Head>
      <Filters>
        <Choice label="Verdict" value={query.get("verdict") ?? ""} options={[["", "any"], ...Object.entries(VERDICT_NAMES)]} onChange={(verdict) => set({ verdict, page: null })} />
        <Choice
          label="Customary networks, not tested"
          value={query.get("customary") ?? ""}
          options={[
            ["", "after the others"],
            ["without", "left out"],
            ["only", "alone"],
          ]}
          onChange={(customary) => set({ customary, page: null })}
        />
        <Line label="Analysis" value={query.get("analysis") ?? ""} placeholder="any" onChange={(analysis) => set({ analysis, page: null })} />
        <Line label="Run" value={query.get("run") ?? ""} placeholder="the latest of each" onChange={(run) => set({ run, page: null })} />
        <Line label="Words of its sentence" type="search" value={query.get("q") ?? ""} onChange={(q) => set({ q, page: null })} />
      </Filters>
      {compared.length > 0 && <Compare ids={compared} onClose={() => setView({ compare: null })} />}
      <Told answer={answer}>
        {(list) => (
          <>
            <Pager {...list} one="finding" />
            {list.total === 0 ? (
              <Note>No finding fits these filters. {query.size === 0 && <a href="/runs">Run an analysis first.</a>}</Note>
            ) : (
              <Table
                caption="Findings"
                hideCaption
                rows={list.items}
                rowHead={0}
                sorted={sort}
                onSort={(next) => set({ sort: next, page: null })}
                columns={[
                  { head: "Finding", sort: "id", cell: (row) => <a href={`/findings/${row.id}`}>{row.id}</a> },
                  { head: "What it says", kind: "wrap", cell: (row) => <Words text={row.says} /> },
                  { head: "Verdict", cell: (row) => <Badge verdict={row.verdict} /> },
                  { head: "q", kind: "n", sort: "q", cell: (row) => falseAlarms(row.q, row.p) },
                  { head: "Accounts", kind: "n", sort: "accounts", down: true, cell: (row) => count(row.accounts) },
                  { head: "Score", kind: "n", sort: "score", down: true, cell: (row) => number(row.score) },
                  { head: "Analysis", cell: (row) => <a href={address("/findings", changed(query, { analysis: row.analysis, page: null }))}>{row.analysis}</a> },
                  { head: "Assessed", cell: (row) => <Assessed row={row} /> },
                  {
                    head: "Compare",
                    cell: (row) => <input type="checkbox" class="compare-tick" aria-label={`Compare ${row.id}`} checked={compared.includes(row.id)} onChange={() => toggle(row.id)} />,
                  },
                ]}
              />
            )}
            <Pager {...list} one="finding" below />
          </>
        )}
      </Told>
    </>
  );
}

/** Two findings side by side. */
function Compare({ ids, onClose }: { readonly ids: readonly string[]; readonly onClose: () => void }) {
  return (
    <section class="compared" aria-labelledby="compare-head">
      <h2 id="compare-head">Side by side</h2>
      {ids.length === 1 && <Note>Tick a second finding to hold it against {ids[0]}.</Note>}
      <div class="pair">
        {ids.map((id) => (
          <One key={id} id={id} />
        ))}
      </div>
      {ids.length === 2 && <Shared a={ids[0] ?? ""} b={ids[1] ?? ""} />}
      <p>
        <button type="button" onClick={onClose}>
          Done comparing
        </button>
      </p>
    </section>
  );
}

function One({ id }: { readonly id: string }) {
  const answer = useData<FindingPage>(`/findings/${encodeURIComponent(id)}.json`);
  return (
    <Told answer={answer}>
      {({ finding, row }) => (
        <article>
          <h3>
            <a href={`/findings/${id}`}>{id}</a> <Badge verdict={row.verdict} />
          </h3>
          <p>
            <Words text={finding.says} />
          </p>
          <dl class="numbers">
            {(
              [
                ["Analysis", row.analysis],
                ["Run", row.run],
                ["Accounts", count(finding.members.length)],
                ["p", chance(row.p)],
                ["q", falseAlarms(row.q, row.p)],
                ["Effect", finding.chance.kind === "tested" ? `${number(finding.chance.effect.estimate)} (${number(finding.chance.effect.low)} to ${number(finding.chance.effect.high)})` : "not tested"],
                ["Other looks", finding.chance.kind === "tested" ? `holds in ${finding.chance.robustness.filter((look) => look.holds).length} of ${finding.chance.robustness.length}` : "–"],
                ["Evidence", count(finding.evidence_in_all)],
                ["Assessed", row.likelihood || "not yet"],
              ] as const
            ).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </article>
      )}
    </Told>
  );
}

function Shared({ a, b }: { readonly a: string; readonly b: string }) {
  const first = useData<FindingPage>(`/findings/${encodeURIComponent(a)}.json`);
  const second = useData<FindingPage>(`/findings/${encodeURIComponent(b)}.json`);
  if (first.state !== "there" || second.state !== "there") {
    return null;
  }
  const others = new Set(second.data.finding.members.map((member) => member.key));
  const both = first.data.finding.members.filter((member) => others.has(member.key));
  const all = first.data.finding.members.length + second.data.finding.members.length - both.length;
  return (
    <p>
      {both.length === 0 ? "No account is in both." : `${count(both.length)} of ${count(all)} accounts are in both (${percent(both.length / Math.max(1, all))}).`}
    </p>
  );
}
