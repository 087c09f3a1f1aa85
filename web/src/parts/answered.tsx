import { useState } from "preact/hooks";
import { useData } from "../base/api";
import { countOf, number } from "../base/figures";
import type { Answered, ColumnShape, RunTables } from "../base/types";
import { Told } from "./answer";
import { Table } from "./table";
import { Words } from "./words";

/** The tables that a run answers, each by the columns that it declares. */
export function AnsweredTables({ run }: { readonly run: string }) {
  const answer = useData<RunTables>(`/runs/${encodeURIComponent(run)}/tables.json`);
  return (
    <Told answer={answer}>
      {({ tables }) =>
        tables.length > 0 && (
          <section aria-labelledby="answered">
            <h2 id="answered">What it looked at</h2>
            {tables.map((table) => (
              <AnsweredTable key={table.name} table={table} />
            ))}
          </section>
        )
      }
    </Told>
  );
}

const FIRST = 50;

function AnsweredTable({ table }: { readonly table: Answered }) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? table.columns.map((_, at) => at) : table.brief.map((name) => table.columns.findIndex((column) => column.name === name));
  const rows = whole ? table.rows : table.rows.slice(0, FIRST);
  return (
    <details open={table.total <= FIRST}>
      <summary>
        <Words text={table.says} />: {countOf(table.total, "row")}
      </summary>
      <Table caption={table.says} hideCaption rows={rows} columns={shown.map((at) => column(table.columns[at], at))} />
      <p class="note">
        {rows.length < table.total && `The first ${countOf(rows.length, "row")}. `}
        <button type="button" onClick={() => setWhole(!whole)}>
          {whole ? "Fewer columns" : "All columns and rows"}
        </button>
      </p>
    </details>
  );
}

function column(shape: ColumnShape | undefined, at: number) {
  const isNumber = shape?.content === "number";
  return {
    head: shape === undefined ? "" : shape.unit === "" || shape.unit === shape.head ? shape.head : `${shape.head}, ${shape.unit}`,
    kind: isNumber ? ("n" as const) : ("wrap" as const),
    cell: (row: readonly unknown[]) => (isNumber ? number(row[at]) : <Words text={String(row[at] ?? "")} />),
  };
}
