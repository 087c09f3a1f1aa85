import { useState } from "preact/hooks";
import { useData } from "../base/api";
import { chance, count, countOf, number, span } from "../base/figures";
import type { Evidence, FindingPage, PostRow } from "../base/types";
import { Told } from "../parts/answer";
import { Assessing } from "../parts/assess";
import { ChancePanel, Robustness, Score } from "../parts/chance";
import { ExhibitView } from "../parts/exhibit";
import { PostCard } from "../parts/posts";
import { GroupForms } from "../parts/groupforms";
import { Remarks } from "../parts/remarks";
import { Head } from "../parts/shell";
import { Table } from "../parts/table";
import { When, Words } from "../parts/words";

export default function OneFindingPage({ id }: { readonly id: string }) {
  const answer = useData<FindingPage>(`/findings/${encodeURIComponent(id)}.json`);
  return <Told answer={answer}>{(page) => <Whole key={id} page={page} />}</Told>;
}

function Whole({ page }: { readonly page: FindingPage }) {
  const { finding, row } = page;
  const posts = new Map(page.posts.items.map((post) => [post.post, post]));
  const called = (key: number): string => page.names[String(key)] ?? `account ${key}`;
  return (
    <>
      <Head
        eyebrow={
          <>
            <a href="/findings">Findings</a> · {row.id} · {row.analysis} · <a href={`/runs/${row.run}`}>{row.run}</a>
          </>
        }
        sentence
        title={<Words text={finding.says} />}
      >
        {!page.latest && <p class="could-not">A later run of this analysis has taken the place of this one. It stands as it was found.</p>}
        <p>
          <a href={`/network?finding=${row.id}`}>See these accounts in the network</a> · <a href={`/timeline?finding=${row.id}`}>in time</a> · <a href={`/posts?finding=${row.id}`}>their posts</a>
        </p>
      </Head>
      <ChancePanel chance={finding.chance} names={(text) => text} />
      <section class="innocent" aria-labelledby="innocent-head">
        <h2 id="innocent-head">It could also be</h2>
        <ul>
          {finding.could_also_be.map((reason) => (
            <li key={reason}>
              <Words text={reason} />
            </li>
          ))}
        </ul>
      </section>
      {finding.chance.kind === "tested" && <Robustness tested={finding.chance} />}
      <Assessing finding={row.id} />
      <section aria-labelledby="members">
        <h2 id="members">Accounts</h2>
        <Table
          caption={`${countOf(finding.members.length, "account")} that this finding names, by their part in it`}
          rows={[...finding.members].sort((a, b) => Number(b.evidence ?? 0) - Number(a.evidence ?? 0))}
          columns={[
            { head: "Account", kind: "who", cell: (member) => <a href={`/accounts/${member.key}`}><Words text={called(member.key)} /></a> },
            { head: "Platform", cell: (member) => member.platform },
            { head: "Evidence", kind: "n", cell: (member) => number(member.evidence) },
            { head: "p", kind: "n", cell: (member) => chance(member.p) },
            { head: "q", kind: "n", cell: (member) => chance(member.q) },
          ]}
        />
      </section>
      <GroupForms finding={row.id} accounts={finding.members.map((member) => ({ key: member.key, name: called(member.key) }))} />
      <EvidenceRows page={page} posts={posts} called={called} />
      {finding.exhibits.length > 0 && (
        <section aria-labelledby="exhibits">
          <h2 id="exhibits">Pictures and tables</h2>
          {finding.exhibits.map((exhibit, i) => (
            <ExhibitView key={i} exhibit={exhibit} called={called} finding={row.id} />
          ))}
        </section>
      )}
      <section aria-labelledby="score">
        <h2 id="score">What the score is made from</h2>
        <Score score={finding.score} />
        {finding.techniques.length > 0 && <p>DISARM techniques: {finding.techniques.join(", ")}</p>}
        {finding.limits.length > 0 && (
          <>
            <h3>Limits</h3>
            <ul>
              {finding.limits.map((limit) => (
                <li key={limit}>
                  <Words text={limit} />
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <Remarks thing={row.id} />
    </>
  );
}

const FEW = 10;

function EvidenceRows({ page, posts, called }: { readonly page: FindingPage; readonly posts: ReadonlyMap<number, PostRow>; readonly called: (key: number) => string }) {
  const [all, setAll] = useState(false);
  const evidence = page.finding.evidence;
  return (
    <section class="evidence" aria-labelledby="evidence">
      <h2 id="evidence">Evidence</h2>
      <p class="note">
        The strongest {count(evidence.length)} of {countOf(page.finding.evidence_in_all, "fact")}. Each opens to its posts, each post to the line of its source.
      </p>
      <ol>
        {evidence.slice(0, all ? evidence.length : FEW).map((fact, i) => (
          <li key={i}>
            <Fact fact={fact} posts={posts} called={called} />
          </li>
        ))}
      </ol>
      {evidence.length > FEW && (
        <button type="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Fewer" : `All ${count(evidence.length)}`}
        </button>
      )}
    </section>
  );
}

function Fact({ fact, posts, called }: { readonly fact: Evidence; readonly posts: ReadonlyMap<number, PostRow>; readonly called: (key: number) => string }) {
  const [open, set] = useState(false);
  const keys = fact.kind === "co-action" ? fact.acts.map((act) => act.post) : fact.posts;
  return (
    <div>
      <p>
        {fact.kind === "co-action" ? <CoAction fact={fact} /> : fact.kind === "example" ? <Words text={fact.says} /> : <><Words text={fact.says} />: <q><Words text={fact.quote} /></q></>}{" "}
        <button type="button" class="plain" aria-expanded={open} onClick={() => set(!open)}>
          {open ? "Close" : `Open ${countOf(keys.length, "post")}`}
        </button>
      </p>
      {fact.kind === "co-action" && (
        <ul class="acts">
          {fact.acts.map((act, i) => (
            <li key={i}>
              <a class="who" href={`/accounts/${act.account}`}>
                <Words text={called(act.account)} />
              </a>{" "}
              <a href={`/posts/${act.post}`}>
                <When at={act.when} to="second" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {open && (
        <div class="posts">
          {keys.map((key) => {
            const post = posts.get(key);
            return post ? (
              <PostCard key={key} post={post} />
            ) : (
              <p key={key}>
                <a href={`/posts/${key}`}>Post {key}</a>
              </p>
            );
          })}
        </div>
      )}
    </div>
  );
}

function CoAction({ fact }: { readonly fact: Extract<Evidence, { kind: "co-action" }> }) {
  const times = fact.acts.map((act) => Date.parse(act.when));
  const accounts = new Set(fact.acts.map((act) => act.account)).size;
  return (
    <>
      {countOf(accounts, "account")} on one {fact.trace} within {span(Math.max(...times) - Math.min(...times))}: <Words text={fact.value} />
    </>
  );
}
