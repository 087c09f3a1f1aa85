import { useEffect, useState } from "preact/hooks";
import { askAnew, say, told, useData } from "../base/api";
import type { AssessmentRow, Offer } from "../base/types";
import { Outcome, Told } from "./answer";
import { Choice, Field } from "./fields";
import { When, Words } from "./words";

/** What people judged of a finding, and the form to judge it. Likelihood and confidence are two sentences. */
export function Assessing({ finding }: { readonly finding: string }) {
  const given = useData<{ items: readonly AssessmentRow[] }>(`/assess.json?finding=${encodeURIComponent(finding)}`);
  const [open, setOpen] = useState(false);
  const [kept, setKept] = useState("");
  return (
    <section class="assessing" aria-labelledby="assess-head">
      <h2 id="assess-head">Assessment</h2>
      <Told answer={given}>
        {({ items }) =>
          items.length === 0 ? (
            <p>Nobody has assessed this finding.</p>
          ) : (
            <ol class="assessments">
              {[...items].reverse().map((one) => (
                <One key={one.id} one={one} />
              ))}
            </ol>
          )
        }
      </Told>
      <Outcome good={kept === "" ? undefined : kept} />
      {open ? (
        <AssessForm
          finding={finding}
          onDone={(row) => {
            setOpen(false);
            setKept(row ? `Kept as ${row.id}, signed by ${row.signed_by}.` : "");
          }}
        />
      ) : (
        <button type="button" class="main-act" onClick={() => setOpen(true)}>
          Assess this finding
        </button>
      )}
    </section>
  );
}

function One({ one }: { readonly one: AssessmentRow }) {
  return (
    <li class={one.standing ? "standing" : "superseded"}>
      <p>
        <Words text={one.likelihood_sentence} />
      </p>
      <p>
        <Words text={one.confidence_sentence} />
      </p>
      {one.says !== "" && (
        <p>
          <Words text={one.says} />
        </p>
      )}
      <Many name="Alternatives considered" items={one.alternatives} />
      <Many name="What would change the view" items={one.would_change} />
      <Many name="Grounds" items={one.grounds} />
      {one.beyond !== "" && (
        <p>
          Beyond what the evidence carries, because: <Words text={one.beyond} />
        </p>
      )}
      <p class="soft">
        {one.id}, signed by <Words text={one.signed_by} />, <When at={one.signed_at} /> UTC{!one.standing && ", superseded since"}
      </p>
    </li>
  );
}

function Many({ name, items }: { readonly name: string; readonly items: readonly string[] }) {
  return items.length === 0 ? null : (
    <p class="soft">
      {name}:{" "}
      {items.map((item, i) => (
        <span key={i}>
          {i > 0 && "; "}
          <Words text={item} />
        </span>
      ))}
    </p>
  );
}

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function AssessForm({ finding, onDone }: { readonly finding: string; readonly onDone: (row?: AssessmentRow) => void }) {
  const offer = useData<Offer>(`/assess/${encodeURIComponent(finding)}/offer.json`);
  const [form, set] = useState({ likelihood: "", confidence: "", says: "", alternatives: "", change: "", beyond: "", by: "" });
  const [bad, setBad] = useState("");
  const [sending, setSending] = useState(false);
  // of what stands now, not of what was drawn last: two fields may change between two drawings
  const put = (part: Partial<typeof form>): void => set((now) => ({ ...now, ...part }));
  const offered = offer.state === "there" ? offer.data : undefined;
  useEffect(() => {
    if (offered) {
      set((now) => (now.alternatives === "" ? { ...now, alternatives: offered.alternatives.join("\n") } : now));
    }
  }, [offered]);
  const chosen = offered?.likelihoods.find((word) => word.word === form.likelihood);
  const send = async (): Promise<void> => {
    setSending(true);
    setBad("");
    try {
      const row = await say<AssessmentRow>("/assess", {
        finding,
        likelihood: form.likelihood,
        confidence: form.confidence,
        says: form.says,
        alternatives: lines(form.alternatives),
        would_change: lines(form.change),
        beyond: form.beyond,
        ...(form.by === "" ? {} : { by: form.by }),
      });
      askAnew();
      onDone(row);
    } catch (fault) {
      setBad(told(fault));
      setSending(false);
    }
  };
  return (
    <Told answer={offer}>
      {(words) => (
        <form
          class="assess-form"
          aria-label="Assess this finding"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <p>
            You judge: <q><Words text={words.about} /></q>
          </p>
          <Choice label="Likelihood (needed)" value={form.likelihood} options={[["", "choose a word"], ...words.likelihoods.map((word): [string, string] => [word.word, `${word.word}, ${word.means}${word.offered ? "" : " (beyond the evidence)"}`])]} onChange={(likelihood) => put({ likelihood })} help={words.because} />
          {chosen && !chosen.offered && <Field label="Why the word goes beyond what the evidence carries" value={form.beyond} required rows={2} onInput={(beyond) => put({ beyond })} />}
          <Choice label="Confidence in the evidence (needed)" value={form.confidence} options={[["", "choose a word"], ...words.confidences.map((word): [string, string] => [word.word, `${word.word}: ${word.means}`])]} onChange={(confidence) => put({ confidence })} />
          <Field label="Why" value={form.says} rows={3} onInput={(says) => put({ says })} />
          <Field label="Alternatives considered, one a line" value={form.alternatives} rows={4} onInput={(alternatives) => put({ alternatives })} />
          <Field label="What would change the view, one a line" value={form.change} rows={2} onInput={(change) => put({ change })} />
          <Field label="Signed by" value={form.by} onInput={(by) => put({ by })} help="Empty: the user of this machine" />
          <p class="note">Kept for good: a later assessment supersedes it, nothing is overwritten.</p>
          <p>
            <button type="submit" class="main-act" disabled={sending}>
              Sign and keep
            </button>{" "}
            <button type="button" onClick={() => onDone()}>
              Leave it
            </button>
          </p>
          <Outcome bad={bad === "" ? undefined : bad} />
        </form>
      )}
    </Told>
  );
}
