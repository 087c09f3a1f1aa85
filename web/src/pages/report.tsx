import { useData, type Listed } from "../base/api";
import { countOf } from "../base/figures";
import type { AssessmentRow, FindingRow } from "../base/types";
import { Told } from "../parts/answer";
import { FoundList } from "../parts/findings";
import { Head } from "../parts/shell";

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
          Save as HTML
        </a>
        <a class="button" href="/report.md" download>
          Save as Markdown
        </a>
      </p>
      <section aria-labelledby="in-it">
        <h2 id="in-it">What will stand in it</h2>
        <Told answer={assessments}>{({ items }) => <p>{countOf(items.filter((one) => one.standing).length, "standing assessment")}.</p>}</Told>
        <Told answer={found}>{(list) => (list.total === 0 ? <p>No finding yet.</p> : <><p>{countOf(list.total, "finding")}, of the latest run of each analysis; the strongest:</p><FoundList rows={list.items} /></>)}</Told>
      </section>
    </>
  );
}
