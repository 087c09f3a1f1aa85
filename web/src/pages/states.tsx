import { go, twin, useFilters, useView } from "../base/address";
import { useData } from "../base/api";
import { chance, count, number, percent, wireNumber } from "../base/figures";
import { Told } from "../parts/answer";
import { Matrix } from "../parts/exhibit";
import { Choice, Filters, Line } from "../parts/fields";
import { Head } from "../parts/shell";
import { Table } from "../parts/table";
import { Note, When, Words } from "../parts/words";

interface Side {
  readonly state: string;
  readonly layer: string;
}

interface Cell {
  readonly from: Side;
  readonly to: Side;
  readonly way: string;
  readonly posts: number;
  readonly accounts: number;
  readonly of_posts: number;
  readonly rate: unknown;
  readonly low: unknown;
  readonly high: unknown;
  readonly control_posts: number;
  readonly control_of: number;
  readonly p: unknown;
  readonly q: unknown;
}

interface StatesAnswer {
  readonly matrix: readonly Cell[];
  readonly shared_sources: readonly { readonly site: string; readonly label: string; readonly a: string; readonly b: string; readonly posts_a: number; readonly posts_b: number; readonly first_a: string; readonly first_b: string; readonly control_posts: number; readonly p: unknown; readonly q: unknown }[];
  readonly lead_lag: {
    readonly pairs: readonly { readonly a: string; readonly b: string; readonly test: { readonly watched: number; readonly controls: number; readonly gain: unknown; readonly gain_low: unknown; readonly gain_high: unknown; readonly lag: unknown; readonly p: unknown }; readonly verdict: string; readonly because: string }[];
    readonly notes: readonly string[];
  };
  readonly ladder: readonly { readonly a: string; readonly b: string; readonly rungs: readonly { readonly rung: string; readonly answer: string; readonly evidence: string }[] }[];
}

function word(side: Side): string {
  return side.state === "" ? side.layer || "others" : `${side.state}, ${side.layer}`;
}

export default function StatesPage() {
  const [query, set] = useFilters();
  const answer = useData<StatesAnswer>(twin("/states", query, ["watch", "by", "narrative", "event"]));
  return (
    <>
      <Head title="States">
        <p class="lead">Who passes on whom by state and layer, what they share, who is first. Labels come from the registry; “cannot tell” is an answer.</p>
      </Head>
      <Filters>
        <Line label="Watched narratives hold one of these words" value={query.get("watch") ?? ""} placeholder="as taiwan,strait" onChange={(watch) => set({ watch })} />
        <Choice label="Who is compared" value={query.get("by") ?? ""} options={[["", "states"], ["outlet", "outlets"]]} onChange={(by) => set({ by })} />
        <Line label="One post or link, followed on its way" value="" placeholder="number, id or link" onChange={(item) => item !== "" && go(`/cascade/${encodeURIComponent(item)}`)} />
      </Filters>
      <Told answer={answer}>{(data) => <Whole data={data} />}</Told>
    </>
  );
}

function Whole({ data }: { readonly data: StatesAnswer }) {
  const [view, setView] = useView();
  const ways = [...new Set(data.matrix.map((cell) => cell.way))].sort();
  const way = ways.includes(view.get("way") ?? "") ? (view.get("way") ?? "") : (ways[0] ?? "");
  const cells = data.matrix.filter((cell) => cell.way === way);
  const rows = [...new Set(cells.map((cell) => word(cell.from)))].sort();
  const columns = [...new Set(cells.map((cell) => word(cell.to)))].sort();
  if (data.matrix.length === 0 && data.ladder.length === 0) {
    return (
      <Note>
        The registry names no account of this case, so there is nothing to compare. Import a list on the command line: lockstep registry import CASE LIST.csv. What is there: <a href="/registry">Registry</a>
      </Note>
    );
  }
  return (
    <>
      {data.matrix.length > 0 && (
        <section aria-labelledby="matrix">
          <h2 id="matrix">Who passes on whom</h2>
          <Choice label="Way" value={way} options={ways.map((one): [string, string] => [one, one])} onChange={(one) => setView({ way: one })} />
          <Matrix title={`Posts of the row that pass on the column, by ${way}, per post of the row`} rows={rows} columns={columns} cells={rows.map((row) => columns.map((column) => cells.find((cell) => word(cell.from) === row && word(cell.to) === column)?.rate ?? 0))} format={(value) => (wireNumber(value) > 0 ? percent(value) : "·")} />
          <details>
            <summary>With intervals, newsrooms beside them, and chance</summary>
            <Table
              caption={`Passed on by ${way}`}
              rows={cells}
              columns={[
                { head: "From", cell: (cell) => word(cell.from) },
                { head: "To", cell: (cell) => word(cell.to) },
                { head: "Posts", kind: "n", cell: (cell) => `${count(cell.posts)} of ${count(cell.of_posts)}` },
                { head: "Accounts", kind: "n", cell: (cell) => count(cell.accounts) },
                { head: "Rate", kind: "n", cell: (cell) => `${percent(cell.rate)} (${percent(cell.low)} to ${percent(cell.high)})` },
                { head: "Ordinary newsrooms", kind: "n", cell: (cell) => `${count(cell.control_posts)} of ${count(cell.control_of)}` },
                { head: "p", kind: "n", cell: (cell) => chance(cell.p) },
                { head: "q", kind: "n", cell: (cell) => chance(cell.q) },
              ]}
            />
          </details>
        </section>
      )}
      {data.ladder.length > 0 && (
        <section aria-labelledby="ladder">
          <h2 id="ladder">The relation of each two, as a ladder</h2>
          {data.ladder.map((relation) => (
            <Table
              key={`${relation.a} ${relation.b}`}
              caption={`${relation.a} and ${relation.b}`}
              rows={relation.rungs}
              columns={[
                { head: "Rung", cell: (rung) => rung.rung },
                { head: "Answer", cell: (rung) => <strong>{rung.answer}</strong> },
                { head: "Evidence", kind: "wrap", cell: (rung) => <Words text={rung.evidence} /> },
              ]}
            />
          ))}
        </section>
      )}
      {data.lead_lag.pairs.length > 0 && (
        <section aria-labelledby="first">
          <h2 id="first">Who is first</h2>
          <Table
            caption="Lead and lag on watched narratives, held against controls"
            rows={data.lead_lag.pairs}
            columns={[
              { head: "Pair", cell: (pair) => `${pair.a} and ${pair.b}` },
              { head: "Answer", cell: (pair) => <strong>{pair.verdict}</strong> },
              { head: "Watched", kind: "n", cell: (pair) => count(pair.test.watched) },
              { head: "Controls", kind: "n", cell: (pair) => count(pair.test.controls) },
              { head: "Net share on which the first is first, beyond custom", kind: "n", cell: (pair) => `${number(pair.test.gain)} (${number(pair.test.gain_low)} to ${number(pair.test.gain_high)})` },
              { head: "p", kind: "n", cell: (pair) => chance(pair.test.p) },
              { head: "Because", kind: "wrap", cell: (pair) => <Words text={pair.because} /> },
            ]}
          />
          {data.lead_lag.notes.map((note) => (
            <Note key={note}>
              <Words text={note} />
            </Note>
          ))}
        </section>
      )}
      {data.shared_sources.length > 0 && (
        <section aria-labelledby="shared">
          <h2 id="shared">Sites that two states share</h2>
          <Table
            caption="Shared sites, and how often ordinary newsrooms link to them"
            rows={data.shared_sources.slice(0, 100)}
            columns={[
              { head: "Site", kind: "wrap", cell: (row) => <Words text={row.site} /> },
              { head: "Shared by", cell: (row) => `${row.a} (${count(row.posts_a)}), ${row.b} (${count(row.posts_b)})` },
              { head: "First", kind: "time", cell: (row) => <><When at={row.first_a} to="day" />, <When at={row.first_b} to="day" /></> },
              { head: "Newsrooms", kind: "n", cell: (row) => count(row.control_posts) },
              { head: "q", kind: "n", cell: (row) => chance(row.q) },
            ]}
          />
        </section>
      )}
    </>
  );
}
