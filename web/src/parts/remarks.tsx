import { useState } from "preact/hooks";
import { askAnew, say, told, useData } from "../base/api";
import type { RemarkRow } from "../base/types";
import { Outcome, Told } from "./answer";
import { Choice, Field } from "./fields";
import { When, Words } from "./words";

/** Notes and tags that people put on a thing. */
export function Remarks({ thing }: { readonly thing: string }) {
  const kept = useData<{ items: readonly RemarkRow[] }>(`/remarks.json?thing=${encodeURIComponent(thing.includes(":") ? thing : `finding:${thing}`)}`);
  const [kind, setKind] = useState("note");
  const [says, setSays] = useState("");
  const [bad, setBad] = useState("");
  const change = async (path: string, body: unknown): Promise<void> => {
    try {
      await say(path, body);
      setSays("");
      setBad("");
      askAnew();
    } catch (fault) {
      setBad(told(fault));
    }
  };
  return (
    <section aria-labelledby="remarks-head">
      <h2 id="remarks-head">Notes and tags</h2>
      <Told answer={kept}>
        {({ items }) => (
          <ul class="remarks">
            {items
              .filter((one) => !one.withdrawn)
              .map((one) => (
                <li key={one.id}>
                  {one.kind === "tag" ? (
                    <strong class="tag">
                      <Words text={one.says} />
                    </strong>
                  ) : (
                    <Words text={one.says} />
                  )}{" "}
                  <span class="soft">
                    <Words text={one.by} />, <When at={one.said_at} />
                  </span>{" "}
                  <button type="button" class="plain" onClick={() => void change(`/remarks/${one.id}/withdraw`, {})}>
                    Take back<span class="unseen"> {one.id}</span>
                  </button>
                </li>
              ))}
          </ul>
        )}
      </Told>
      <form
        class="remark-form"
        aria-label="Add a note or a tag"
        onSubmit={(event) => {
          event.preventDefault();
          void change("/remarks", { thing, kind, says });
        }}
      >
        <Choice label="What to add" value={kind} options={[["note", "a note"], ["tag", "a tag"]]} onChange={setKind} />
        <Field label="Its words" value={says} required onInput={setSays} />
        <button type="submit">Add</button>
      </form>
      <Outcome bad={bad === "" ? undefined : bad} />
    </section>
  );
}
