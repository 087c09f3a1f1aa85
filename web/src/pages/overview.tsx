import { useState } from "preact/hooks";
import { say, told, useData } from "../base/api";
import { count, countOf, day, number } from "../base/figures";
import type { Job, Overview } from "../base/types";
import { Outcome, Told } from "../parts/answer";
import { Badge } from "../parts/badge";
import { FoundList } from "../parts/findings";
import { JobLine } from "../parts/job";
import { Head } from "../parts/shell";
import { Rest, Table } from "../parts/table";
import { Fact, When, Words } from "../parts/words";

export default function OverviewPage() {
  const answer = useData<Overview>("/overview.json");
  return <Told answer={answer}>{(data) => <Whole data={data} />}</Told>;
}

function Whole({ data }: { readonly data: Overview }) {
  return (
    <>
      <Head eyebrow="Case" title={<Words text={data.name} />}>
        <p class="headline">{headline(data)}</p>
      </Head>
      <section aria-labelledby="in-case">
        <h2 id="in-case">What is in the case</h2>
        <dl class="strip">
          <Fact name="Posts">
            <a href="/posts">{count(data.posts)}</a>
          </Fact>
          <Fact name="Accounts">
            <a href="/accounts">{count(data.accounts)}</a>
            {data.only_named > 0 && ` and ${count(data.only_named)} that are only named`}
          </Fact>
          <Fact name="When, UTC">{data.first ? `${day(data.first)} to ${day(data.last)}` : "–"}</Fact>
          <Fact name="Platforms">{data.platforms.map((one) => one.name || "not stated").join(", ") || "–"}</Fact>
          <Fact name="Rows rejected">{count(data.rejects)}</Fact>
          <Fact name="Narratives">
            <a href="/narratives">{count(data.narratives)}</a>
          </Fact>
          <Fact name="Articles">
            <a href="/articles">{count(data.articles)}</a>
          </Fact>
        </dl>
      </section>
      <section aria-labelledby="found">
        <h2 id="found">What was found</h2>
        {data.verdicts.length > 0 && (
          <p class="verdict-counts">
            {data.verdicts.map((one) => (
              <a key={one.name} href={`/findings?verdict=${one.name}`}>
                <Badge verdict={one.name === "none" ? "" : one.name} /> {count(one.count)}
              </a>
            ))}
          </p>
        )}
        {data.strongest.total > 0 ? <FoundList rows={data.strongest.items} /> : <p>Nothing yet.</p>}
        <Rest list={data.strongest} one="finding" href="/findings" />
      </section>
      <NextSteps data={data} />
      <Sources data={data} />
    </>
  );
}

function headline(data: Overview): string {
  if (data.posts === 0 && data.articles === 0) {
    return "The case is empty. Read a file into it to begin.";
  }
  if (data.runs === 0) {
    return `${countOf(data.posts, "post")} of ${countOf(data.accounts, "account")}; nothing has been analysed yet.`;
  }
  const coordinated = data.verdicts.find((one) => one.name === "coordinated")?.count ?? 0;
  const untested = data.verdicts.find((one) => one.name === "untested")?.count ?? 0;
  const all = data.verdicts.reduce((sum, one) => sum + one.count, 0);
  return `${countOf(all, "finding")} of the latest runs: ${count(coordinated)} tested and found coordinated, ${count(untested)} not tested against chance.`;
}

function NextSteps({ data }: { readonly data: Overview }) {
  const steps: preact.ComponentChildren[] = [];
  if (data.posts === 0) {
    steps.push("Read a file of posts into the case, below.");
  } else if (data.runs === 0) {
    steps.push(<><a href="/runs?analysis=coordination">Run the test of coordination</a>: who acts together more often than chance gives.</>);
  } else {
    steps.push(<><a href="/findings?verdict=coordinated">Read the findings that passed a test of chance</a>, each down to its raw lines.</>);
    steps.push(<><a href="/network">Look at the network</a> and slide through its time.</>);
    if (data.assessments < data.findings) {
      steps.push(`Assess: ${countOf(data.assessments, "assessment")} so far. A finding is a machine's; the judgement is yours.`);
    }
    steps.push(<><a href="/report">Build the report</a>.</>);
  }
  return (
    <section aria-labelledby="next">
      <h2 id="next">Next steps</h2>
      <ul>
        {steps.map((step, i) => (
          <li key={i}>{step}</li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ data }: { readonly data: Overview }) {
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      {data.sources.length > 0 && (
        <Table
          caption="Files that were read, with their hashes"
          rows={data.sources}
          columns={[
            { head: "File", kind: "wrap", cell: (row) => <Words text={row.file} links={false} /> },
            { head: "Format", cell: (row) => row.format },
            { head: "Rows kept", kind: "n", cell: (row) => count(row.kept) },
            { head: "Rejected", kind: "n", cell: (row) => number(row.rejected) },
            { head: "Read", kind: "time", cell: (row) => <When at={row.ingested_at} /> },
            { head: "SHA-256", cell: (row) => <span class="hash">{row.sha256}</span> },
          ]}
        />
      )}
      <Upload />
    </section>
  );
}

function Upload() {
  const [file, setFile] = useState<File>();
  const [job, setJob] = useState<Job>();
  const [bad, setBad] = useState("");
  const send = async (): Promise<void> => {
    if (!file) {
      setBad("Choose a file first.");
      return;
    }
    try {
      setBad("");
      setJob(await say<Job>(`/sources?name=${encodeURIComponent(file.name)}`, file));
    } catch (fault) {
      setBad(told(fault));
    }
  };
  return (
    <form
      class="upload"
      aria-label="Read a file into the case"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div class="field">
        <label for="file">Read a file into the case: posts as CSV, JSON lines and 24 other formats; it stays on this machine</label>
        <input id="file" type="file" onChange={(event) => setFile(event.currentTarget.files?.[0])} />
      </div>
      <p>
        <button type="submit">Read it</button>
      </p>
      <Outcome bad={bad === "" ? undefined : bad} />
      {job && <JobLine first={job} />}
    </form>
  );
}
