import { useState } from "preact/hooks";
import { twin, useFilters } from "../base/address";
import { say, told, useData, type Listed } from "../base/api";
import { count, countOf, span } from "../base/figures";
import type { Job, RunRow } from "../base/types";
import { Outcome, Told } from "../parts/answer";
import { Choice, Line, Tick } from "../parts/fields";
import { JobLine } from "../parts/job";
import { Head } from "../parts/shell";
import { Pager, Table } from "../parts/table";
import { Note, When, Words } from "../parts/words";

interface Setting {
  readonly flag: string;
  readonly says: string;
  readonly takes: string;
  readonly by_default: string;
  readonly unit: string;
  readonly one_of: readonly string[];
}

interface Analysis {
  readonly id: string;
  readonly version: number;
  readonly family: string;
  readonly maturity: string;
  readonly finds: string;
  readonly needs: string;
  readonly techniques: readonly string[];
  readonly settings: readonly Setting[];
}

export default function RunsPage() {
  const [query, set] = useFilters();
  const answer = useData<Listed<RunRow>>(twin("/runs", query, ["page", "size", "sort"]));
  const analyses = useData<{ items: readonly Analysis[] }>("/analyses.json");
  const jobs = useData<{ items: readonly Job[] }>("/jobs.json");
  return (
    <>
      <Head title="Runs">
        <p class="lead">What was asked of the case, with which settings, and what came of it. The same question of the same data gives the same answer.</p>
      </Head>
      <section aria-labelledby="start">
        <h2 id="start">Run an analysis</h2>
        <Told answer={analyses}>
          {({ items }) => <Start key={query.get("analysis") ?? ""} analyses={items} chosen={query.get("analysis") ?? ""} onChoose={(analysis) => set({ analysis, page: null })} />}
        </Told>
        {jobs.state === "there" && jobs.data.items.length > 0 && (
          <div class="jobs">
            <h3>Under way and lately done</h3>
            {jobs.data.items.slice(0, 8).map((job) => (
              <JobLine key={job.id} first={job} />
            ))}
          </div>
        )}
      </section>
      <section aria-labelledby="runs-head">
        <h2 id="runs-head">All runs</h2>
        <Told answer={answer}>
          {(list) => (
            <>
              <Pager {...list} one="run" />
              {list.total > 0 && <RunTable rows={list.items} />}
            </>
          )}
        </Told>
      </section>
    </>
  );
}

export function RunTable({ rows }: { readonly rows: readonly RunRow[] }) {
  return (
    <Table
      caption="Runs, latest first"
      hideCaption
      rows={rows}
      columns={[
        { head: "Run", cell: (row) => <a href={`/runs/${row.id}`}>{row.id}</a> },
        { head: "Analysis", cell: (row) => `${row.analysis} ${row.version}` },
        { head: "Began, UTC", kind: "time", cell: (row) => <When at={row.started_at} to="second" /> },
        { head: "Took", kind: "n", cell: (row) => span(row.took_ms) },
        { head: "Findings", kind: "n", cell: (row) => (row.findings > 0 ? <a href={`/findings?run=${row.id}`}>{count(row.findings)}</a> : "0") },
        { head: "Settings", kind: "wrap", cell: (row) => <SettingsLine settings={row.settings} /> },
        { head: "Could not look", kind: "wrap", cell: (row) => <Words text={row.not_run} /> },
      ]}
    />
  );
}

export function SettingsLine({ settings }: { readonly settings: Readonly<Record<string, string>> }) {
  return (
    <span class="soft">
      {Object.entries(settings)
        .filter(([, value]) => value !== "")
        .map(([name, value]) => `${name} ${value}`)
        .join(" · ")}
    </span>
  );
}

function Start({ analyses, chosen, onChoose }: { readonly analyses: readonly Analysis[]; readonly chosen: string; readonly onChoose: (id: string) => void }) {
  const analysis = analyses.find((one) => one.id === chosen);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [since, setSince] = useState("");
  const [until, setUntil] = useState("");
  const [again, setAgain] = useState(false);
  const [job, setJob] = useState<Job>();
  const [bad, setBad] = useState("");
  const start = async (): Promise<void> => {
    try {
      setBad("");
      const settings = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
      setJob(await say<Job>("/runs", { analysis: chosen, settings, scope: { ...(since ? { since } : {}), ...(until ? { until } : {}) }, again }));
    } catch (fault) {
      setBad(told(fault));
    }
  };
  return (
    <form
      aria-label="Run an analysis"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <Choice label="Analysis" value={chosen} options={[["", "choose one"], ...analyses.map((one): [string, string] => [one.id, `${one.id}: ${one.finds}`])]} onChange={onChoose} />
      {analysis && (
        <>
          <Note>
            Finds {analysis.finds}. Needs {analysis.needs}. {analysis.maturity === "experimental" && "Experimental. "}
          </Note>
          <details>
            <summary>{countOf(analysis.settings.length, "setting")}, each with a default</summary>
            <div class="filters">
              {analysis.settings.map((setting) =>
                setting.one_of.length > 0 ? (
                  <Choice key={setting.flag} label={setting.flag} help={setting.says} value={values[setting.flag] ?? ""} options={[["", `default: ${setting.by_default}`], ...setting.one_of.map((word): [string, string] => [word, word])]} onChange={(value) => setValues((now) => ({ ...now, [setting.flag]: value }))} />
                ) : (
                  <Line key={setting.flag} label={`${setting.flag}${setting.unit === "" ? "" : `, ${setting.unit}`}`} help={setting.says} placeholder={setting.by_default} value={values[setting.flag] ?? ""} onChange={(value) => setValues((now) => ({ ...now, [setting.flag]: value }))} />
                ),
              )}
              <Line label="Only posts from, UTC" value={since} placeholder="all" onChange={setSince} />
              <Line label="Only posts until, UTC" value={until} placeholder="all" onChange={setUntil} />
              <Tick label="Run even if the same was asked before" checked={again} onChange={setAgain} />
            </div>
          </details>
        </>
      )}
      <p>
        <button type="submit" class="main-act" disabled={!analysis}>
          Run
        </button>
      </p>
      <Outcome bad={bad || undefined} />
      {job && <JobLine key={job.id} first={job} />}
    </form>
  );
}
