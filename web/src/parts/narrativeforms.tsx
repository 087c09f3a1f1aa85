import { useState } from "preact/hooks";
import { askAnew, say, told } from "../base/api";
import { countOf } from "../base/figures";
import type { NarrativeRow } from "../base/types";
import { Outcome } from "./answer";
import { Field } from "./fields";

/** Ids of findings or narratives as people write them: with blanks, commas or both between them. */
export function ids(written: string): string[] {
  return written
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((one) => one !== "");
}

interface Kept {
  readonly narrative: string;
  readonly posts: number;
}

/** What people say of a narrative: its name, which others tell the same, and which of its posts do not. */
export function NarrativeForms({ narrative, chosen, onDone }: { readonly narrative: NarrativeRow; readonly chosen: readonly number[]; readonly onDone: () => void }) {
  const [name, setName] = useState("");
  const [others, setOthers] = useState("");
  const [apart, setApart] = useState("");
  const [good, setGood] = useState("");
  const [bad, setBad] = useState("");
  const change = async (what: string, body: unknown, done: (kept: Kept) => string): Promise<void> => {
    try {
      const kept = await say<Kept>(`/narratives/${encodeURIComponent(narrative.id)}/${what}`, body);
      setGood(done(kept));
      setBad("");
      setName("");
      setOthers("");
      setApart("");
      onDone();
      askAnew();
    } catch (fault) {
      setGood("");
      setBad(told(fault));
    }
  };
  const many = countOf(chosen.length, "chosen post");
  return (
    <section aria-labelledby="n-forms">
      <h2 id="n-forms">Name, join, part</h2>
      <p class="note">What you say stays when narratives are looked for again, and stands in the log.</p>
      <form
        class="remark-form"
        aria-label="Name this narrative"
        onSubmit={(event) => {
          event.preventDefault();
          void change("name", { name }, () => "Named.");
        }}
      >
        <Field label="What it is called" value={name} required onInput={setName} />
        <button type="submit">Name it</button>
      </form>
      <form
        class="remark-form"
        aria-label="Join other narratives to this one"
        onSubmit={(event) => {
          event.preventDefault();
          void change("merge", { narratives: ids(others) }, () => `Joined to ${narrative.id}.`);
        }}
      >
        <Field label="Others that tell the same, as N-3 N-7" value={others} required onInput={setOthers} />
        <button type="submit">Join them to this one</button>
      </form>
      <form
        class="remark-form"
        aria-label="Part posts from this narrative"
        onSubmit={(event) => {
          event.preventDefault();
          void change("split", { posts: chosen, name: apart }, (kept) => `${countOf(kept.posts, "post")} parted from ${kept.narrative}, as “${apart}”.`);
        }}
      >
        <Field label={chosen.length === 0 ? "Name for a narrative of posts that you choose below" : `Name for a narrative of the ${many}`} value={apart} required onInput={setApart} />
        <button type="submit" disabled={chosen.length === 0}>
          Part them
        </button>
        <button type="button" disabled={chosen.length === 0} onClick={() => void change("remove", { posts: chosen }, (kept) => `${countOf(kept.posts, "post")} taken out.`)}>
          Only take them out
        </button>
      </form>
      <Outcome good={good === "" ? undefined : good} bad={bad === "" ? undefined : bad} />
    </section>
  );
}
