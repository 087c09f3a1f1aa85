import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { address, changed, twin, useFilters, useView } from "../base/address";
import { useData, type Listed } from "../base/api";
import { chance, count, countOf, minute, number } from "../base/figures";
import { plain } from "../base/hostile";
import { save } from "../base/save";
import { colour, onTheme } from "../base/theme";
import type { RunRow } from "../base/types";
import { Columns, SURE, UNSURE, type NetworkAnswer } from "../network/columns";
import { gexf } from "../network/gexf";
import type { Drawn, Marks, NetworkPicture } from "../network/picture";
import { byNumber, byVerdict, byWord, radii, rgb, MARK_NAMES } from "../network/scales";
import { TimeSlider } from "../network/slider";
import { TieEvidence } from "../network/tie-evidence";
import { Told } from "../parts/answer";
import { Badge } from "../parts/badge";
import { Choice, Filters, Line, Tick } from "../parts/fields";
import { Head } from "../parts/shell";
import { Table } from "../parts/table";
import { Note, When, Words } from "../parts/words";

const SERVER = ["run", "analysis", "finding", "account", "min_weight", "kept", "since", "until"];
const PLAIN_NAMES: Readonly<Record<string, string>> = { ties: "number of ties", degree: "ties in the whole network", strength: "weight of ties", evidence: "evidence", p: "p", q: "q", posts: "posts", followers: "followers", group: "group", verdict: "verdict", platform: "platform", state: "state", layer: "layer" };

function nameOf(measure: string): string {
  return PLAIN_NAMES[measure] ?? measure.replace(/_/g, " ");
}

export default function NetworkPage() {
  const [query, setQuery] = useFilters();
  const runs = useData<Listed<RunRow>>("/runs.json?size=200");
  const answer = useData<NetworkAnswer>(twin("/network", new URLSearchParams([...query].filter(([name]) => name !== "limit").concat([["limit", "500000"]])), [...SERVER, "limit"]));
  return (
    <>
      <Head title="Network">
        <p class="lead">Accounts joined by what they did alike. Nearness shows who is tied to whom; it proves nothing by itself.</p>
        {query.has("finding") && (
          <p>
            Only the accounts of <a href={`/findings/${query.get("finding")}`}>{query.get("finding")}</a>.{" "}
            <button type="button" onClick={() => setQuery({ finding: null, view: null }, false)}>
              Show all accounts
            </button>
          </p>
        )}
      </Head>
      <Filters name="What is shown">
        <Choice
          label="Run"
          value={query.get("run") ?? ""}
          options={[["", "the tested one, else the latest"], ...(runs.state === "there" ? runs.data.items.map((run): [string, string] => [run.id, `${run.id} ${run.analysis}, ${minute(run.started_at)}`]) : [])]}
          onChange={(run) => setQuery({ run, view: null }, false)}
        />
      </Filters>
      <Told answer={answer}>{(data) => <Whole key={`${query.get("run")} ${query.get("finding")}`} answer={data} />}</Told>
    </>
  );
}

function Whole({ answer }: { readonly answer: NetworkAnswer }) {
  const columns = useMemo(() => new Columns(answer), [answer]);
  if (columns.nodes === 0) {
    return (
      <p class="could-not">
        This run left no network. Choose another run, or <a href="/runs">start one</a> that joins accounts, as coordination or co-repost.
      </p>
    );
  }
  return <Network columns={columns} answer={answer} />;
}

/** What decides how the marks look; all of it is in the address. */
function useLook(columns: Columns) {
  const [view, setView] = useView();
  const [, setRound] = useState(0);
  useEffect(() => onTheme(() => setRound((n) => n + 1)), []);
  const size = view.get("size") ?? "ties";
  const by = view.get("colour") ?? (columns.verdict.some((word) => word !== "untested") ? "verdict" : columns.kinds.has("group") ? "group" : "one");
  const leastTies = Number(view.get("ties") ?? 0);
  const leastWeight = Number(view.get("weight") ?? -Infinity);
  const only = view.get("only") ?? "";
  const keptOnly = view.get("kept") === "yes";
  const paper = colour("--paper");
  return useMemo(() => {
    const dark = rgb(paper)[0] < 0.5;
    const words = by === "verdict" ? columns.verdict : columns.kinds.get(by);
    const values = columns.measures.get(by);
    const painted = words
      ? by === "verdict"
        ? byVerdict(words, colour)
        : byWord(words, dark)
      : values
        ? { ...byNumber(values, dark), legend: [] }
        : { colour: new Array<string>(columns.nodes).fill(colour("--accent")), legend: [] };
    const ties = columns.measures.get("ties") ?? new Float64Array(columns.nodes);
    const hidden = Uint8Array.from({ length: columns.nodes }, (_none, v) => {
      const word = columns.verdict[v];
      return (ties[v] ?? 0) < leastTies || (only !== "" && word !== only) ? 1 : 0;
    });
    const marks: Marks = { size: radii(columns.measures.get(size), columns.nodes), colour: painted.colour, hidden };
    return { marks, legend: painted.legend, values, size, by, leastTies, leastWeight, only, keptOnly, setView, view };
  }, [columns, size, by, leastTies, leastWeight, only, keptOnly, paper, view, setView]);
}

function Network({ columns, answer }: { readonly columns: Columns; readonly answer: NetworkAnswer }) {
  const look = useLook(columns);
  const { view, setView } = look;
  const place = useRef<HTMLDivElement>(null);
  const picture = useRef<NetworkPicture>();
  const [drawn, setDrawn] = useState<Drawn>();
  const [broken, setBroken] = useState("");
  const from = Number(view.get("from") ?? columns.earliest);
  const to = Number(view.get("to") ?? columns.latest);
  const [time, setTime] = useState({ from, to });
  const selected = columns.id.findIndex((id) => String(id) === (view.get("account") ?? "?"));
  const choose = useCallback((node: number) => setView({ account: node < 0 ? null : String(columns.id[node]) }), [columns, setView]);
  useEffect(() => {
    let gone = false;
    import("../network/picture").then(
      ({ NetworkPicture }) => {
        if (gone || !place.current) {
          return;
        }
        try {
          const made = new NetworkPicture(place.current, columns, look.marks, setDrawn, choose);
          picture.current = made;
          (place.current as HTMLDivElement & { picture?: NetworkPicture }).picture = made;
          made.look(look.marks, look.leastWeight, look.keptOnly);
          made.within(time.from, time.to);
          if (selected >= 0) {
            made.select(selected, false);
          }
        } catch (fault) {
          setBroken(fault instanceof Error ? fault.message : String(fault));
        }
      },
      () => setBroken("the picture's code could not be loaded"),
    );
    return () => {
      gone = true;
      picture.current?.end();
      picture.current = undefined;
    };
  }, [columns]);
  useEffect(() => picture.current?.look(look.marks, look.leastWeight, look.keptOnly), [look.marks, look.leastWeight, look.keptOnly]);
  useEffect(() => picture.current?.select(selected, true), [selected]);
  useEffect(() => setTime({ from, to }), [from, to]);
  useEffect(() => picture.current?.within(time.from, time.to), [time]);
  const slide = (start: number, end: number, settled: boolean): void => {
    setTime({ from: start, to: end });
    if (settled) {
      setView({ from: start <= columns.earliest ? null : Math.round(start), to: end >= columns.latest ? null : Math.round(end) });
    }
  };
  return (
    <div class="network">
      <div class="network-picture">
        {broken === "" ? (
          <Canvas place={place} picture={picture} columns={columns} drawn={drawn} onGexf={() => saveGexf(columns, look.marks, look.leastWeight, look.keptOnly, time, answer)} />
        ) : (
          <p class="could-not" role="alert">
            The picture cannot be drawn: {broken}. The tables below hold the same.
          </p>
        )}
        {columns.timed ? <TimeSlider columns={columns} from={time.from} to={time.to} onChange={slide} /> : <Note>The ties of this run carry no time, so there is no time slider.</Note>}
      </div>
      <div class="network-side">
        <Controls columns={columns} look={look} />
        <Legend look={look} columns={columns} />
        <Find columns={columns} onFind={choose} />
        {selected >= 0 && <Chosen columns={columns} node={selected} run={answer.run ?? ""} heaviest={columns.atLeast(look.leastWeight)} time={time} onClose={() => choose(-1)} onChoose={choose} />}
      </div>
      <Alternative columns={columns} marks={look.marks} size={look.size} />
    </div>
  );
}

function saveGexf(columns: Columns, marks: Marks, leastWeight: number, keptOnly: boolean, time: { readonly from: number; readonly to: number }, answer: NetworkAnswer): void {
  const heaviest = columns.atLeast(leastWeight);
  const during = (tie: number): boolean => !columns.timed || !((columns.last[tie] ?? NaN) < time.from || (columns.first[tie] ?? NaN) > time.to);
  const text = gexf(columns, (v) => marks.hidden[v] !== 1, (tie) => tie < heaviest && (!keptOnly || columns.kept[tie] === 1) && during(tie), `Lockstep, network of run ${answer.run ?? ""}`);
  save(new Blob([text], { type: "application/xml" }), `network-${answer.run ?? "case"}.gexf`);
}

function Canvas({ place, picture, columns, drawn, onGexf }: { readonly place: { current: HTMLDivElement | null }; readonly picture: { current: NetworkPicture | undefined }; readonly columns: Columns; readonly drawn: Drawn | undefined; readonly onGexf: () => void }) {
  const keys = (event: KeyboardEvent): void => {
    const act: Record<string, () => void> = {
      ArrowLeft: () => picture.current?.pan(-1, 0),
      ArrowRight: () => picture.current?.pan(1, 0),
      ArrowUp: () => picture.current?.pan(0, 1),
      ArrowDown: () => picture.current?.pan(0, -1),
      "+": () => picture.current?.zoom(1.5),
      "-": () => picture.current?.zoom(1 / 1.5),
      "0": () => picture.current?.wholePicture(),
    };
    const wanted = act[event.key];
    if (wanted && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      wanted();
    }
  };
  return (
    <figure class="canvas-figure">
      <div
        class="network-canvas"
        ref={place}
        tabIndex={0}
        role="application"
        aria-roledescription="network picture"
        aria-label={`Network of ${countOf(columns.nodes, "account")} and ${countOf(columns.edges, "tie")}. Arrow keys move it, plus and minus zoom, 0 shows all of it. The tables below hold the same.`}
        onKeyDown={keys}
      />
      <div class="canvas-tools">
        <button type="button" onClick={() => picture.current?.zoom(1.5)} aria-label="Nearer">
          +
        </button>
        <button type="button" onClick={() => picture.current?.zoom(1 / 1.5)} aria-label="Farther">
          −
        </button>
        <button type="button" onClick={() => picture.current?.wholePicture()}>
          Whole picture
        </button>
        <button type="button" onClick={() => void picture.current?.image().then((blob) => save(blob, "network.png"))}>
          Save image
        </button>
        <button type="button" onClick={onGexf}>
          Save GEXF
        </button>
      </div>
      <figcaption>
        {drawn ? <DrawnLine drawn={drawn} /> : "Drawing…"}
      </figcaption>
    </figure>
  );
}

function DrawnLine({ drawn }: { readonly drawn: Drawn }) {
  const thinned = drawn.thinned < drawn.ties;
  return (
    <>
      <strong>
        {countOf(drawn.marks, "account")}, {drawn.ties < drawn.of ? `the ${count(drawn.ties)} strongest of ${countOf(drawn.of, "tie")}; come nearer for the rest` : countOf(drawn.ties, "tie")}.
      </strong>{" "}
      <span class={thinned ? "thinned on" : "thinned"}>{thinned ? `While moving, only the ${count(drawn.thinned)} strongest ties are drawn.` : ""}</span> {drawn.layout}
    </>
  );
}

function Controls({ columns, look }: { readonly columns: Columns; readonly look: ReturnType<typeof useLook> }) {
  const { setView } = look;
  const words = [...columns.kinds.keys()].filter((name) => name !== "verdict");
  const measures = [...columns.measures.keys()];
  const verdicts = [...new Set(columns.verdict)];
  const heaviest = columns.weight[0] ?? 1;
  const lightest = columns.weight[columns.edges - 1] ?? 0;
  return (
    <Filters name="How it is shown">
      <Choice label="Size by" value={look.size} options={[...measures.map((name): [string, string] => [name, nameOf(name)]), ["one", "all alike"]]} onChange={(size) => setView({ size: size === "ties" ? null : size })} />
      <Choice
        label="Colour by"
        value={look.by}
        options={[...(columns.verdict.length > 0 ? [["verdict", "verdict"] as [string, string]] : []), ...words.map((name): [string, string] => [name, nameOf(name)]), ...measures.map((name): [string, string] => [name, nameOf(name)]), ["one", "all alike"]]}
        onChange={(by) => setView({ colour: by })}
      />
      {verdicts.length > 1 && <Choice label="Only accounts that are" value={look.only} options={[["", "any"], ...verdicts.map((word): [string, string] => [word, MARK_NAMES[word] ?? word])]} onChange={(only) => setView({ only })} />}
      <Line label={`Ties weigh at least (${number(lightest)} to ${number(heaviest)})`} type="number" value={look.view.get("weight") ?? ""} onChange={(weight) => setView({ weight })} />
      <Line label="Accounts have at least so many ties" type="number" value={look.view.get("ties") ?? ""} onChange={(ties) => setView({ ties })} />
      {columns.kept.some((one) => one === 0) && <Tick label="Only ties that chance does not explain" checked={look.keptOnly} onChange={(kept) => setView({ kept })} />}
    </Filters>
  );
}

function Sample({ sure, colour: paint }: { readonly sure: number; readonly colour: string }) {
  return (
    <svg class="sample" viewBox="0 0 16 16" aria-hidden="true">
      {sure === SURE ? (
        <circle cx="8" cy="8" r="6" fill={paint} />
      ) : (
        <>
          <circle cx="8" cy="8" r="5" fill="none" stroke={paint} stroke-width="2" />
          {sure === UNSURE && <circle cx="8" cy="8" r="1.8" fill={paint} />}
        </>
      )}
    </svg>
  );
}

function Legend({ look, columns }: { readonly look: ReturnType<typeof useLook>; readonly columns: Columns }) {
  const ink = colour("--ink");
  return (
    <section class="legend" aria-label="Legend">
      <h2>Legend</h2>
      {look.values && !columns.kinds.has(look.by) ? (
        <p>
          Colour: {nameOf(look.by)}, faint is low ({number(look.values.reduce((low, one) => (one < low ? one : low), Infinity))}), strong is high ({number(look.values.reduce((high, one) => (one > high ? one : high), -Infinity))}).
        </p>
      ) : (
        <ul>
          {look.legend.map((entry) => (
            <li key={entry.word}>
              <Sample sure={SURE} colour={entry.colour} /> <Words text={entry.word} /> <span class="soft">{count(entry.count)}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="how-sure">How sure each mark is:</p>
      <ul>
        <li>
          <Sample sure={2} colour={ink} /> tested, clear
        </li>
        <li>
          <Sample sure={1} colour={ink} /> tested, not clear
        </li>
        <li>
          <Sample sure={0} colour={ink} /> not tested
        </li>
        <li>
          <svg class="sample wide" viewBox="0 0 32 16" aria-hidden="true">
            <path d="M1 8H31" stroke={ink} stroke-width="2" />
          </svg>{" "}
          tie that chance does not explain
        </li>
        <li>
          <svg class="sample wide" viewBox="0 0 32 16" aria-hidden="true">
            <path d="M1 8H31" stroke={ink} stroke-width="2" stroke-dasharray="4 4" />
          </svg>{" "}
          tie that chance could explain
        </li>
      </ul>
      <p class="soft">Size: {look.size === "one" ? "all alike" : nameOf(look.size)}. Darker ties are stronger.</p>
    </section>
  );
}

const MOST_FOUND = 8;

function Find({ columns, onFind }: { readonly columns: Columns; readonly onFind: (node: number) => void }) {
  const [words, set] = useState("");
  const found = useMemo(() => {
    const wanted = words.trim().toLowerCase();
    const out: number[] = [];
    for (let v = 0; v < columns.nodes && wanted !== "" && out.length < MOST_FOUND; v++) {
      if ((columns.label[v] ?? "").toLowerCase().includes(wanted)) {
        out.push(v);
      }
    }
    return out;
  }, [words, columns]);
  return (
    <section class="find" aria-label="Find an account in the picture">
      <div class="field">
        <label for="find">Find an account</label>
        <input id="find" type="search" autoComplete="off" value={words} onInput={(event) => set(event.currentTarget.value)} />
      </div>
      <p class="unseen" role="status">
        {words.trim() === "" ? "" : countOf(found.length, "account") + (found.length === MOST_FOUND ? " or more" : "")}
      </p>
      {words.trim() !== "" && (
        <ul class="choices">
          {found.map((v) => (
            <li key={v}>
              <button type="button" onClick={() => onFind(v)}>
                <Words text={columns.label[v]} />
              </button>
            </li>
          ))}
          {found.length === 0 && <li>No account is called that.</li>}
        </ul>
      )}
    </section>
  );
}

function Chosen({ columns, node, run, heaviest, time, onClose, onChoose }: { readonly columns: Columns; readonly node: number; readonly run: string; readonly heaviest: number; readonly time: { readonly from: number; readonly to: number }; readonly onClose: () => void; readonly onChoose: (node: number) => void }) {
  const ties = [...columns.tiesOf(node)].filter((tie) => tie < heaviest).sort((a, b) => a - b);
  const during = ties.filter((tie) => !columns.timed || !((columns.last[tie] ?? NaN) < time.from || (columns.first[tie] ?? NaN) > time.to));
  const [open, setOpen] = useState(-1);
  useEffect(() => setOpen(-1), [node]);
  const p = columns.measures.get("p")?.[node] ?? NaN;
  const q = columns.measures.get("q")?.[node] ?? NaN;
  return (
    <section class="chosen" aria-label="The chosen account" aria-live="polite">
      <h2>
        <Words text={columns.label[node]} />
      </h2>
      <p>
        <Badge verdict={columns.verdict[node] || "untested"} /> {Number.isNaN(p) ? <span class="soft">not tested by this run</span> : <span class="soft">p {chance(p)}, q {chance(q)}</span>}
      </p>
      <p>
        <a href={`/accounts/${columns.id[node]}`}>The account</a> <button type="button" onClick={onClose}>Let go</button>
      </p>
      <p class="soft">
        {countOf(ties.length, "tie")}
        {during.length < ties.length && `, ${count(during.length)} in the time chosen`}; strongest first:
      </p>
      <ul class="tie-list">
        {during.slice(0, 12).map((tie) => {
          const other = columns.other(tie, node);
          return (
            <li key={tie}>
              <button type="button" class="plain" onClick={() => onChoose(other)}>
                <Words text={columns.label[other]} />
              </button>{" "}
              <span class="soft">
                {number(columns.weight[tie])}
                {columns.timed && (
                  <>
                    , <When at={columns.first[tie]} to="day" /> to <When at={columns.last[tie]} to="day" />
                  </>
                )}
              </span>{" "}
              <button type="button" aria-expanded={open === tie} onClick={() => setOpen(open === tie ? -1 : tie)}>
                Evidence<span class="unseen"> of the tie with {plain(columns.label[other] ?? "")}</span>
              </button>
              {open === tie && <TieEvidence run={run} a={columns.id[node] ?? 0} b={columns.id[other] ?? 0} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The picture as a table, for those who do not see it. */
function Alternative({ columns, marks, size }: { readonly columns: Columns; readonly marks: Marks; readonly size: string }) {
  const [query] = useFilters();
  const values = columns.measures.get(size) ?? columns.measures.get("ties") ?? new Float64Array(columns.nodes);
  const rows = useMemo(
    () =>
      Array.from({ length: columns.nodes }, (_none, v) => v)
        .filter((v) => marks.hidden[v] !== 1)
        .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
        .slice(0, 50),
    [columns, marks, values],
  );
  return (
    <details class="alternative">
      <summary>The same as a table: the first {count(rows.length)} accounts by {nameOf(size)}</summary>
      <Table
        caption={`Accounts of this network by ${nameOf(size)}`}
        rows={rows}
        columns={[
          { head: "Account", kind: "who", cell: (v) => <a href={address("/network", changed(query, { view: `account.${columns.id[v]}` }))}><Words text={columns.label[v]} /></a> },
          { head: "Verdict", cell: (v) => <Badge verdict={columns.verdict[v] || "untested"} /> },
          { head: "Ties", kind: "n", cell: (v) => number(columns.measures.get("ties")?.[v]) },
          { head: "Weight of ties", kind: "n", cell: (v) => number(columns.measures.get("strength")?.[v]) },
          { head: "p", kind: "n", cell: (v) => chance(columns.measures.get("p")?.[v]) },
          { head: "q", kind: "n", cell: (v) => chance(columns.measures.get("q")?.[v]) },
        ]}
      />
    </details>
  );
}
