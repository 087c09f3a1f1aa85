import { useState } from "preact/hooks";
import { say, sayForFile, told, useData, type Listed } from "../base/api";
import { countOf } from "../base/figures";
import type { AssessmentRow, FindingRow } from "../base/types";
import { save } from "../base/save";
import { Outcome, Told } from "../parts/answer";
import { FoundList } from "../parts/findings";
import { Head } from "../parts/shell";
import { Words } from "../parts/words";

export default function ReportPage() {
  const assessments = useData<{ items: readonly AssessmentRow[] }>("/assess.json");
  const found = useData<Listed<FindingRow>>("/findings.json?size=12");
  return (
    <>
      <Head title="Report">
        <p class="lead">The case as one page for others: what was asked, what was found, what chance would give, what people judged, and the limits. Accounts stand under short names unless their own are shown, with a reason.</p>
      </Head>
      <p class="buttons">
        <a class="button" href="/report.html" download>
          Save the whole report as HTML
        </a>
        <a class="button" href="/report.md" download>
          Save the whole report as Markdown
        </a>
      </p>
      <Builder found={found.state === "there" ? found.data.items : []} />
      <section aria-labelledby="in-it">
        <h2 id="in-it">What stands in the whole report</h2>
        <Told answer={assessments}>{({ items }) => <p>{countOf(items.filter((one) => one.standing).length, "standing assessment")}.</p>}</Told>
        <Told answer={found}>{(list) => (list.total === 0 ? <p>No finding yet.</p> : <><p>{countOf(list.total, "finding")}, of the latest run of each analysis; the strongest:</p><FoundList rows={list.items} /></>)}</Told>
      </section>
    </>
  );
}

interface Fault {
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly says: string;
}

/** A report in one's own words: every number in it is bound to a finding, and what is not is told line by line. */
function Builder({ found }: { readonly found: readonly FindingRow[] }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [text, setText] = useState("");
  const [faults, setFaults] = useState<readonly Fault[]>();
  const [bad, setBad] = useState("");
  const attempt = async (doing: () => Promise<void>): Promise<void> => {
    try {
      setBad("");
      await doing();
    } catch (fault) {
      setBad(told(fault));
    }
  };
  const draft = (): Promise<void> =>
    attempt(async () => {
      setText((await say<{ markdown: string }>("/report/draft", { findings: chosen, narratives: [] })).markdown);
      setFaults(undefined);
    });
  const check = (): Promise<void> => attempt(async () => setFaults((await say<{ faults: readonly Fault[] }>("/report/check", { markdown: text })).faults));
  const keep = (form: "html" | "md"): Promise<void> =>
    attempt(async () => {
      const answer = await sayForFile<{ faults?: readonly Fault[] }>(`/report/${form}`, { markdown: text });
      if (answer instanceof Blob) {
        setFaults([]);
        save(answer, `report.${form}`);
      } else {
        setFaults(answer.refused.faults ?? []);
      }
    });
  return (
    <section aria-labelledby="own">
      <h2 id="own">In your own words</h2>
      <p>Choose findings, begin a text, write between. A number stands as a binding, as {"{{F-1.members}}"}, so that it cannot part from what was found.</p>
      <fieldset class="choose">
        <legend>Findings to begin with; none chosen: the strongest</legend>
        {found.map((row) => (
          <div class="tick" key={row.id}>
            <input id={`c-${row.id}`} type="checkbox" checked={chosen.includes(row.id)} onChange={(event) => setChosen(event.currentTarget.checked ? [...chosen, row.id] : chosen.filter((one) => one !== row.id))} />
            <label for={`c-${row.id}`}>
              {row.id}: <Words text={row.says} />
            </label>
          </div>
        ))}
      </fieldset>
      <p class="buttons">
        <button type="button" onClick={() => void draft()}>
          Begin a text
        </button>
      </p>
      <div class="field wide">
        <label for="report-text">The text, as Markdown</label>
        <textarea id="report-text" rows={16} value={text} spellcheck onInput={(event) => setText(event.currentTarget.value)} />
      </div>
      <p class="buttons">
        <button type="button" disabled={text === ""} onClick={() => void check()}>
          Check
        </button>
        <button type="button" class="main-act" disabled={text === ""} onClick={() => void keep("html")}>
          Save this text as HTML
        </button>
        <button type="button" disabled={text === ""} onClick={() => void keep("md")}>
          Save this text as Markdown
        </button>
      </p>
      <div aria-live="polite">
        {faults !== undefined &&
          (faults.length === 0 ? (
            <p class="done">Every number is bound, and nothing is to mend.</p>
          ) : (
            <ul class="could-not faults">
              {faults.map((fault, i) => (
                <li key={i}>
                  Line {fault.line}: <Words text={fault.says} /> <span class="soft">{fault.rule}</span>
                </li>
              ))}
            </ul>
          ))}
      </div>
      <Outcome bad={bad || undefined} />
    </section>
  );
}
