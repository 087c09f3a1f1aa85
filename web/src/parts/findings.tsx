import { falseAlarms } from "../base/figures";
import type { FindingRow } from "../base/types";
import { Badge } from "./badge";
import { Words } from "./words";

/** Findings one beneath another: number, sentence, verdict, false-discovery rate, what people said. */
export function FoundList({ rows }: { readonly rows: readonly FindingRow[] }) {
  return (
    <ul class="found">
      {rows.map((row) => (
        <li key={row.id}>
          <span class="id">{row.id}</span>
          <span>
            <a href={`/findings/${row.id}`}>
              <Words text={row.says} />
            </a>{" "}
            <span class="soft">{row.analysis}</span>
          </span>
          <span class="sure">
            <Badge verdict={row.verdict} />
            <span class="q">{typeof row.q === "number" ? `q ${falseAlarms(row.q, row.p)}` : ""}</span>
            <Assessed row={row} />
          </span>
        </li>
      ))}
    </ul>
  );
}

export function Assessed({ row }: { readonly row: FindingRow }) {
  return <span class="assessed">{row.likelihood === "" ? "not assessed" : `assessed: ${row.likelihood}`}</span>;
}
