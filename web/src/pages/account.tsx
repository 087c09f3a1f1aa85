import { useState } from "preact/hooks";
import { askAnew, say, told, useData, type Listed } from "../base/api";
import { chance, count, countOf, number } from "../base/figures";
import type { AccountPage, PostRow } from "../base/types";
import { Outcome, Told } from "../parts/answer";
import { Badge } from "../parts/badge";
import { Matrix } from "../parts/exhibit";
import { Field } from "../parts/fields";
import { FoundList } from "../parts/findings";
import { PostCard } from "../parts/posts";
import { Remarks } from "../parts/remarks";
import { Head } from "../parts/shell";
import { Rest, Table } from "../parts/table";
import { Fact, Note, When, Words } from "../parts/words";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const HOURS = Array.from({ length: 24 }, (_none, hour) => String(hour));

export default function OneAccountPage({ id }: { readonly id: string }) {
  const answer = useData<AccountPage>(`/accounts/${encodeURIComponent(id)}.json`);
  const posts = useData<Listed<PostRow>>(`/posts.json?account=${encodeURIComponent(id)}&size=10`);
  return (
    <Told answer={answer}>
      {(page) => (
        <>
          <Head eyebrow={<><a href="/accounts">Accounts</a>{page.account.platform !== "" && ` · ${page.account.platform}`}</>} title={<Words text={page.account.name} />}>
            {!page.account.named && <p class="note">A short name of this case. Own names are shown when a reason is given.</p>}
            <dl class="strip">
              <Fact name="Posts">{count(page.account.posts)}</Fact>
              <Fact name="First and last post, UTC">
                <When at={page.account.first} to="day" /> to <When at={page.account.last} to="day" />
              </Fact>
              <Fact name="Created">
                <When at={page.created} to="day" />
              </Fact>
              <Fact name="Followers">{page.account.followers === null ? "–" : count(page.account.followers)}</Fact>
            </dl>
          </Head>
          <section aria-labelledby="found">
            <h2 id="found">Findings that name it</h2>
            {page.findings.total === 0 ? <p>None.</p> : <FoundList rows={page.findings.items} />}
            <Rest list={page.findings} one="finding" href={`/findings?account=${id}&sort=-id`} />
          </section>
          {page.standings.length > 0 && (
            <Table
              caption="What runs say of it that put it to a test"
              rows={page.standings}
              columns={[
                { head: "Run", cell: (row) => <a href={`/runs/${row.run}`}>{row.run}</a> },
                { head: "Analysis", cell: (row) => row.analysis },
                { head: "Verdict", cell: (row) => <Badge verdict={row.verdict} /> },
                { head: "Evidence", kind: "n", cell: (row) => number(row.evidence) },
                { head: "p", kind: "n", cell: (row) => chance(row.p) },
                { head: "q", kind: "n", cell: (row) => chance(row.q) },
              ]}
            />
          )}
          <Labels page={page} />
          <section aria-labelledby="acts">
            <h2 id="acts">What it did</h2>
            <Table
              caption="Actions by kind"
              rows={page.actions}
              columns={[
                { head: "Kind", cell: (row) => row.kind },
                { head: "Actions", kind: "n", cell: (row) => count(row.actions) },
                { head: "Different things", kind: "n", cell: (row) => count(row.objects) },
              ]}
            />
            <Matrix title="Posts by day and hour, UTC: a way of working shows there" rows={DAYS} columns={HOURS} cells={DAYS.map((_day, d) => page.hours.slice(d * 24, d * 24 + 24))} format={(value) => (value === 0 ? "·" : number(value))} />
          </section>
          <section aria-labelledby="posts">
            <h2 id="posts">Posts</h2>
            <Told answer={posts}>
              {(list) => (
                <>
                  <p>
                    {countOf(list.total, "post")}. <a href={`/posts?account=${id}`}>All</a>, <a href={`/timeline?account=${id}`}>over time</a>
                  </p>
                  <div class="posts">
                    {list.items.map((post) => (
                      <PostCard key={post.post} post={post} />
                    ))}
                  </div>
                </>
              )}
            </Told>
          </section>
          <Declare id={id} allowed={page.account.allowed} />
          <Remarks thing={`account:${id}`} />
        </>
      )}
    </Told>
  );
}

function Labels({ page }: { readonly page: AccountPage }) {
  return (
    <section aria-labelledby="labels">
      <h2 id="labels">What the registry says</h2>
      {page.labels.length === 0 ? (
        <Note>No list names this account. Labels are given, never inferred.</Note>
      ) : (
        <Table
          caption="Labels, from when to when, and why"
          rows={page.labels}
          columns={[
            { head: "Actor", kind: "wrap", cell: (row) => <Words text={row.actor} /> },
            { head: "State", cell: (row) => row.state || "–" },
            { head: "Layer", cell: (row) => row.layer },
            { head: "Role", cell: (row) => row.role || "–" },
            { head: "From", kind: "time", cell: (row) => <When at={row.from} to="day" /> },
            { head: "To", kind: "time", cell: (row) => <When at={row.to} to="day" /> },
            { head: "Why", kind: "wrap", cell: (row) => <Words text={row.why} /> },
          ]}
        />
      )}
    </section>
  );
}

function Declare({ id, allowed }: { readonly id: string; readonly allowed: boolean }) {
  const [reason, setReason] = useState("");
  const [related, setRelated] = useState("");
  const [good, setGood] = useState("");
  const [bad, setBad] = useState("");
  const send = async (): Promise<void> => {
    try {
      await say(`/accounts/${id}/allow`, { reason, related });
      setGood("Declared; later runs honour it.");
      setBad("");
      askAnew();
    } catch (fault) {
      setBad(told(fault));
    }
  };
  return (
    <details>
      <summary>{allowed ? "This account is declared innocent or related" : "Declare it innocent, or related to others"}</summary>
      <form
        aria-label="Declare the account"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Field label="Why" value={reason} required onInput={setReason} />
        <Field label="Label of the relation, as “one newsroom”; empty: innocent" value={related} onInput={setRelated} />
        <button type="submit">Declare</button>
      </form>
      <Outcome good={good || undefined} bad={bad || undefined} />
    </details>
  );
}
