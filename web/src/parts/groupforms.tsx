import { useState } from "preact/hooks";
import { askAnew, say, told, useData } from "../base/api";
import { countOf } from "../base/figures";
import type { DecisionRow } from "../base/types";
import { Outcome, Told } from "./answer";
import { Field, Tick } from "./fields";
import { ids } from "./narrativeforms";
import { When, Words } from "./words";

const KINDS: Readonly<Record<string, string>> = { merge: "one group with", split: "parted", cause: "a common cause" };

/** What people decided about the group of a finding, and the forms to merge it with others or to part it. */
export function GroupForms({ finding, accounts }: { readonly finding: string; readonly accounts: readonly { readonly key: number; readonly name: string }[] }) {
  const made = useData<{ items: readonly DecisionRow[] }>("/groups.json");
  const [open, setOpen] = useState(false);
  const [others, setOthers] = useState("");
  const [why, setWhy] = useState("");
  const [chosen, choose] = useState<ReadonlySet<number>>(new Set());
  const [good, setGood] = useState("");
  const [bad, setBad] = useState("");
  const change = async (path: string, body: unknown): Promise<void> => {
    try {
      const kept = await say<{ id?: string }>(path, body);
      setGood(kept.id === undefined ? "Taken back." : `Kept as ${kept.id}. Later runs honour it; this finding stands as it was found.`);
      setBad("");
      setOpen(false);
      setOthers("");
      setWhy("");
      choose(new Set());
      askAnew();
    } catch (fault) {
      setGood("");
      setBad(told(fault));
    }
  };
  return (
    <section aria-labelledby="group-head">
      <h2 id="group-head">The group</h2>
      <Told answer={made}>
        {({ items }) => (
          <ul class="remarks">
            {items
              .filter((one) => one.findings.includes(finding))
              .map((one) => (
                <li key={one.id}>
                  {one.id}: {KINDS[one.kind] ?? one.kind} {one.kind === "merge" && one.findings.filter((other) => other !== finding).join(", ")}
                  {one.kind === "split" && `into ${one.parts.map((part) => countOf(part.length, "account")).join(" and ")}`}
                  {one.says !== "" && (
                    <>
                      : <Words text={one.says} />
                    </>
                  )}{" "}
                  <span class="soft">
                    <Words text={one.by} />, <When at={one.said_at} />
                  </span>{" "}
                  <button type="button" class="plain" onClick={() => void change(`/groups/${one.id}/withdraw`, {})}>
                    Take back<span class="unseen"> {one.id}</span>
                  </button>
                </li>
              ))}
          </ul>
        )}
      </Told>
      <Outcome good={good === "" ? undefined : good} bad={bad === "" ? undefined : bad} />
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? "Close" : "Merge or part this group"}
      </button>
      {open && (
        <>
          <form
            class="assess-form"
            aria-label="Merge with other findings"
            onSubmit={(event) => {
              event.preventDefault();
              void change("/groups/merge", { findings: [finding, ...ids(others)], says: why });
            }}
          >
            <Field label="Other findings with the same group, as F-2 F-5" value={others} required onInput={setOthers} />
            <Field label="Why they are one group" value={why} required onInput={setWhy} />
            <button type="submit">Say that they are one group</button>
          </form>
          <form
            class="assess-form"
            aria-label="Part accounts from the group"
            onSubmit={(event) => {
              event.preventDefault();
              void change("/groups/split", { finding, accounts: [...chosen], says: why });
            }}
          >
            <fieldset class="choose">
              <legend>Accounts that are a group of their own</legend>
              {accounts.map((one) => (
                <Tick
                  key={one.key}
                  label={one.name}
                  checked={chosen.has(one.key)}
                  onChange={(on) => {
                    const next = new Set(chosen);
                    if (on) {
                      next.add(one.key);
                    } else {
                      next.delete(one.key);
                    }
                    choose(next);
                  }}
                />
              ))}
            </fieldset>
            <Field label="Why they are apart" value={why} required onInput={setWhy} />
            <button type="submit" disabled={chosen.size === 0}>
              Part them
            </button>
          </form>
        </>
      )}
    </section>
  );
}
