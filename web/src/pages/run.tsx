import { useData } from "../base/api";
import { count, span } from "../base/figures";
import type { RunPage } from "../base/types";
import { Told } from "../parts/answer";
import { AnsweredTables } from "../parts/answered";
import { FoundList } from "../parts/findings";
import { Head } from "../parts/shell";
import { Rest } from "../parts/table";
import { Fact, When, Words } from "../parts/words";
import { SettingsLine } from "./runs";

export default function OneRunPage({ id }: { readonly id: string }) {
  const answer = useData<RunPage>(`/runs/${encodeURIComponent(id)}.json`);
  return (
    <Told answer={answer}>
      {({ run, latest, ties, standings, findings, exports }) => (
        <>
          <Head eyebrow={<a href="/runs">Runs</a>} title={`${run.id}, ${run.analysis}`}>
            {!latest && <p class="note">A later run of this analysis has taken its place.</p>}
            <dl class="strip">
              <Fact name="Began, UTC">
                <When at={run.started_at} to="second" />
              </Fact>
              <Fact name="Took">{span(run.took_ms)}</Fact>
              <Fact name="Findings">{count(run.findings)}</Fact>
              <Fact name="Accounts tested">{count(standings)}</Fact>
              <Fact name="Ties">{ties > 0 ? <a href={`/network?run=${run.id}`}>{count(ties)}</a> : "0"}</Fact>
            </dl>
          </Head>
          {run.not_run !== "" && (
            <p class="could-not">
              Could not look: <Words text={run.not_run} />
            </p>
          )}
          <section aria-labelledby="how">
            <h2 id="how">How it was asked</h2>
            <dl class="numbers">
              {(
                [
                  ["Analysis", `${run.analysis}, version ${run.version}`],
                  ["Settings", <SettingsLine settings={run.settings} />],
                  ["Scope", Object.keys(run.scope).length === 0 ? "the whole case" : <SettingsLine settings={run.scope} />],
                  ["Seed", String(run.seed)],
                  ["Input", <span class="hash">{run.input}</span>],
                  ["Software", run.software],
                  ["Engine", run.engine],
                ] as const
              ).map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            {run.notes.length > 0 && (
              <ul class="notes">
                {run.notes.map((note) => (
                  <li key={note}>
                    <Words text={note} />
                  </li>
                ))}
              </ul>
            )}
          </section>
          <section aria-labelledby="found">
            <h2 id="found">What it found</h2>
            {findings.total === 0 ? <p>Nothing. That is an answer too.</p> : <FoundList rows={findings.items} />}
            <Rest list={findings} one="finding" href={`/findings?run=${run.id}`} />
          </section>
          <AnsweredTables run={run.id} />
          <section aria-labelledby="take">
            <h2 id="take">Take it elsewhere</h2>
            <p class="note">Accounts leave under short names unless their own are shown.</p>
            <ul class="downloads">
              {exports.map((form) => (
                <li key={form}>
                  <a href={`/export/${form}?run=${run.id}`} download>
                    {form}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </Told>
  );
}
