import { useState } from "preact/hooks";
import { useData } from "../base/api";
import { count, countOf, percent, span } from "../base/figures";
import { Told } from "../parts/answer";
import { Head } from "../parts/shell";
import { Table } from "../parts/table";
import { Fact, Note, When, Words } from "../parts/words";

interface Step {
  readonly post: number;
  readonly account: number;
  readonly name: string;
  readonly at: string;
  readonly way: string;
  readonly parent: number;
  readonly depth: number;
  readonly state: string;
  readonly layer: string;
  readonly actor: string;
  readonly in_suspected_group: boolean;
}

interface Way {
  readonly item: string;
  readonly roots: readonly Step[];
  readonly nodes: readonly Step[];
  readonly reposts: number;
  readonly reposting_accounts: number;
  readonly official_repeaters: number;
  readonly first_official: readonly Step[];
  readonly by_side: readonly { readonly side: string; readonly posts: number; readonly accounts: number; readonly first: string }[];
  readonly parts: readonly { readonly part: string; readonly posts: number; readonly accounts: number; readonly share: number }[];
  readonly likes: number;
  readonly stated_reposts: number;
  readonly half_after_seconds: number;
  readonly clock_seconds: number;
  readonly tree_of: number;
  readonly links: readonly string[];
  readonly earlier: readonly Step[];
  readonly chain: readonly {
    readonly kind: string;
    readonly what: string;
    readonly post: number;
    readonly earliest: string;
    readonly latest: string;
    readonly order: string;
  }[];
  readonly questions: readonly string[];
  readonly groups: readonly string[];
  readonly unseen: readonly string[];
}

export default function CascadePage({ id }: { readonly id: string }) {
  const answer = useData<Way>(`/cascade/${encodeURIComponent(id)}.json`);
  return (
    <>
      <Head eyebrow={<a href="/states">States</a>} title="Who passed it on">
        <p>
          <Words text={id} />
        </p>
      </Head>
      <Told answer={answer}>{(way) => <Whole way={way} />}</Told>
    </>
  );
}

function Whole({ way }: { readonly way: Way }) {
  return (
    <>
      <dl class="strip">
        <Fact name="Passed on">{count(way.reposts)}</Fact>
        <Fact name="By accounts">{count(way.reposting_accounts)}</Fact>
        <Fact name="Official accounts among them">{count(way.official_repeaters)}</Fact>
        <Fact name="Half of it after">{way.half_after_seconds >= 0 ? span(way.half_after_seconds * 1000) : "–"}</Fact>
      </dl>
      {way.questions.map((question) => (
        <Note key={question}>
          Before hours are compared: <Words text={question} />
        </Note>
      ))}
      {way.groups.length > 0 && <Note>Suspected are accounts of {way.groups.join(", ")}.</Note>}
      {way.by_side.length > 0 && (
        <Table
          caption="Who carried it"
          rows={way.by_side}
          columns={[
            { head: "Side", cell: (row) => row.side },
            { head: "Posts", kind: "n", cell: (row) => count(row.posts) },
            { head: "Accounts", kind: "n", cell: (row) => count(row.accounts) },
            { head: "First", kind: "time", cell: (row) => <When at={row.first} to="second" /> },
          ]}
        />
      )}
      {way.parts.length > 0 && (
        <Table
          caption="How much of its reach came from whom"
          rows={way.parts}
          columns={[
            { head: "Part", cell: (row) => row.part },
            { head: "Posts", kind: "n", cell: (row) => count(row.posts) },
            { head: "Accounts", kind: "n", cell: (row) => count(row.accounts) },
            { head: "Share", kind: "n", cell: (row) => percent(row.share) },
          ]}
        />
      )}
      <section aria-labelledby="tree">
        <h2 id="tree">The tree</h2>
        <Tree way={way} />
      </section>
      {way.earlier.length > 0 && (
        <section aria-labelledby="earlier">
          <h2 id="earlier">The same link, earlier</h2>
          <ul class="acts">
            {way.earlier.slice(0, 50).map((step, i) => (
              <li key={i}>
                <StepLine step={step} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {way.unseen.map((note) => (
        <Note key={note}>
          <Words text={note} />
        </Note>
      ))}
    </>
  );
}

function StepLine({ step }: { readonly step: Step }) {
  return (
    <>
      <a href={`/posts/${step.post}`}>
        <When at={step.at} to="second" />
      </a>{" "}
      <a class="who" href={`/accounts/${step.account}`}>
        <Words text={step.name} />
      </a>{" "}
      <span class="soft">
        {step.way}
        {step.state !== "" && `, ${step.state}`}
        {step.layer !== "" && `, ${step.layer}`}
        {step.in_suspected_group && ", in a group that was found"}
      </span>
    </>
  );
}

const FEW = 20;

function Tree({ way }: { readonly way: Way }) {
  const children = new Map<number, number[]>();
  way.nodes.forEach((node, i) => {
    const parent = node.parent === i ? -1 : node.parent;
    children.set(parent, [...(children.get(parent) ?? []), i]);
  });
  const roots = children.get(-1) ?? [];
  return way.nodes.length === 0 ? (
    <p>Nobody in this case passed it on.</p>
  ) : (
    <>
      <p>{countOf(way.nodes.length, "post")}, by time.</p>
      <Branch at={roots} way={way} kids={children} level={0} />
    </>
  );
}

function Branch({ at, way, kids, level }: { readonly at: readonly number[]; readonly way: Way; readonly kids: ReadonlyMap<number, readonly number[]>; readonly level: number }) {
  const [all, setAll] = useState(false);
  return (
    <ul class={level === 0 ? "tree" : undefined}>
      {at.slice(0, all ? at.length : FEW).map((i) => {
        const node = way.nodes[i];
        const below = kids.get(i) ?? [];
        return node ? (
          <li key={i}>
            <StepLine step={node} />
            {below.length > 0 && level < 30 && <Branch at={below} way={way} kids={kids} level={level + 1} />}
          </li>
        ) : null;
      })}
      {at.length > FEW && (
        <li>
          <button type="button" class="plain" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? "Fewer" : `All ${count(at.length)}`}
          </button>
        </li>
      )}
    </ul>
  );
}
