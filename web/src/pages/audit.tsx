import { useData } from "../base/api";
import { count, countOf } from "../base/figures";
import { save } from "../base/save";
import type { Audit } from "../base/types";
import { Told } from "../parts/answer";
import { Head } from "../parts/shell";
import { Table } from "../parts/table";
import { Note, When, Words } from "../parts/words";

export default function AuditPage() {
  const answer = useData<Audit>("/audit.json");
  return (
    <>
      <Head title="Audit log">
        <p class="lead">What people did to the case. Each entry holds the hash of the one before, so a changed or missing one shows.</p>
      </Head>
      <Told answer={answer}>
        {(audit) => (
          <>
            {audit.faults.length === 0 ? (
              <p class="done">The chain of {countOf(audit.items.length, "entry")} holds.</p>
            ) : (
              <div class="could-not" role="alert">
                <p>The log does not fit together:</p>
                <ul>
                  {audit.faults.map((fault) => (
                    <li key={fault}>
                      <Words text={fault} />
                    </li>
                  ))}
                </ul>
              </div>
            )}
            <p>
              <button type="button" onClick={() => save(new Blob([JSON.stringify(audit, null, 2)], { type: "application/json" }), "audit.json")}>
                Save the log
              </button>
            </p>
            {audit.items.length === 0 ? (
              <Note>Nothing yet.</Note>
            ) : (
              <Table
                caption={`${count(audit.items.length)} entries, latest first`}
                rows={audit.items}
                columns={[
                  { head: "Entry", kind: "n", cell: (row) => row.entry },
                  { head: "When, UTC", kind: "time", cell: (row) => <When at={row.happened_at} to="second" /> },
                  { head: "Who", cell: (row) => <Words text={row.by || "–"} /> },
                  { head: "Did", cell: (row) => row.did },
                  { head: "What", kind: "wrap", cell: (row) => <Words text={row.detail} /> },
                  { head: "Hash", cell: (row) => <span class="hash">{row.hash.slice(0, 16)}</span> },
                ]}
              />
            )}
          </>
        )}
      </Told>
    </>
  );
}
