import { useState } from "preact/hooks";
import { askAnew, say, told, useData } from "../base/api";
import type { ArticlePage } from "../base/types";
import { Outcome, Told } from "../parts/answer";
import { Field } from "../parts/fields";
import { Remarks } from "../parts/remarks";
import { Head } from "../parts/shell";
import { Table } from "../parts/table";
import { Note, Words } from "../parts/words";

type Marked = { readonly value?: unknown; readonly quote?: unknown; readonly start?: unknown; readonly end?: unknown };
type Incident = Record<string, readonly Marked[]>;

function incident(record: unknown): Incident {
  const found = (record as { incident?: unknown } | null)?.incident;
  return typeof found === "object" && found !== null ? (found as Incident) : {};
}

export default function OneArticlePage({ id }: { readonly id: string }) {
  const answer = useData<ArticlePage>(`/articles/${encodeURIComponent(id)}.json`);
  return (
    <Told answer={answer}>
      {(page) => (
        <>
          <Head eyebrow={<><a href="/articles">Articles</a> · <Words text={page.article.outlet} /> · {page.article.published.slice(0, 10)}</>} title={<Words text={page.article.title || `Article ${id}`} />}>
            <p class="soft">
              <Words text={page.article.file} links={false} />
            </p>
          </Head>
          <Judge id={id} page={page} />
          <section class="article-text" aria-labelledby="text">
            <h2 id="text">The text, with the quotations marked</h2>
            <p class="pieces" lang={page.article.language || undefined}>
              {page.pieces.map((piece, i) =>
                piece.marks.length === 0 ? (
                  <Words key={i} text={piece.text} />
                ) : (
                  <mark key={i}>
                    <Words text={piece.text} />
                    <span class="mark-of">{piece.marks.map((mark) => mark.field.replace(/_/g, " ")).join(", ")}</span>
                  </mark>
                ),
              )}
            </p>
          </section>
          <Remarks thing={`article:${id}`} />
        </>
      )}
    </Told>
  );
}

interface Row {
  readonly field: string;
  readonly place: number;
  readonly value: string;
  readonly quote: string;
}

/** What was read, field by field: accepted, rejected, or mended by a person. */
function Judge({ id, page }: { readonly id: string; readonly page: ArticlePage }) {
  const [mended, setMended] = useState<ReadonlyMap<string, string | null>>(new Map());
  const [note, setNote] = useState("");
  const [good, setGood] = useState("");
  const [bad, setBad] = useState("");
  const rows: Row[] = Object.entries(incident(page.record)).flatMap(([field, all]) => (Array.isArray(all) ? all.map((one: Marked, place) => ({ field, place, value: String(one.value ?? ""), quote: String(one.quote ?? "") })) : []));
  const key = (row: Row): string => `${row.field} ${row.place}`;
  const put = (row: Row, value: string | null): void => setMended(new Map([...mended, [key(row), value]]));
  const send = async (path: string, body: unknown, done: string): Promise<void> => {
    try {
      await say(`/articles/${id}/${path}`, body);
      setMended(new Map());
      setGood(done);
      setBad("");
      askAnew();
    } catch (fault) {
      setBad(told(fault));
    }
  };
  const mend = (): Promise<void> => {
    const next: Record<string, Marked[]> = {};
    for (const [field, all] of Object.entries(incident(page.record))) {
      next[field] = all.flatMap((one, place) => {
        const value = mended.get(`${field} ${place}`);
        return value === null ? [] : [{ ...one, ...(value === undefined ? {} : { value }) }];
      });
    }
    return send("mend", { record: { ...(page.record as object), incident: next }, note }, "Mended, and so accepted.");
  };
  return (
    <section aria-labelledby="read">
      <h2 id="read">What was read from it</h2>
      <p role="status">
        Now: <strong>{page.article.verdict}</strong>
        {page.article.mended && ", mended"}
        {page.article.reviewer !== "" && (
          <>
            {" "}
            by <Words text={page.article.reviewer} />
          </>
        )}
        {page.article.note !== "" && (
          <>
            : <Words text={page.article.note} />
          </>
        )}
      </p>
      {rows.length === 0 ? (
        <Note>It tells of no incident, as far as was read.</Note>
      ) : (
        <Table
          caption="Fields, their values and the words they rest on; change a value to mend it"
          rows={rows}
          columns={[
            { head: "Field", cell: (row) => row.field.replace(/_/g, " ") },
            {
              head: "Value",
              cell: (row) =>
                mended.get(key(row)) === null ? (
                  <s>
                    <Words text={row.value} />
                  </s>
                ) : (
                  <input type="text" aria-label={`${row.field.replace(/_/g, " ")} ${row.place + 1}`} value={mended.get(key(row)) ?? row.value} onInput={(event) => put(row, event.currentTarget.value)} />
                ),
            },
            { head: "Words", kind: "wrap", cell: (row) => (row.quote === "" ? "–" : <q><Words text={row.quote} /></q>) },
            {
              head: "Take out",
              cell: (row) => <input type="checkbox" class="compare-tick" aria-label={`Take out ${row.field.replace(/_/g, " ")} ${row.place + 1}`} checked={mended.get(key(row)) === null} onChange={(event) => put(row, event.currentTarget.checked ? null : row.value)} />,
            },
          ]}
        />
      )}
      <Field label="Note" value={note} onInput={setNote} />
      <p class="buttons">
        <button type="button" class="main-act" onClick={() => void send("verdict", { verdict: "accepted", note }, "Accepted.")}>
          Accept
        </button>
        <button type="button" disabled={mended.size === 0} onClick={() => void mend()}>
          Keep as mended
        </button>
        <button type="button" onClick={() => void send("verdict", { verdict: "rejected", note }, "Rejected; it stays in the case.")}>
          Reject
        </button>
      </p>
      <Outcome good={good || undefined} bad={bad || undefined} />
    </section>
  );
}
