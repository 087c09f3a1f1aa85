import { count, number, wireNumber } from "../base/figures";
import type { Exhibit } from "../base/types";
import { later } from "./lazy";
import { Table } from "./table";
import { Words } from "./words";

const Bars = later(() => import("./bars"));

/** A picture of a finding, drawn from its data, with the data beside it. */
export function ExhibitView({ exhibit, called, finding }: { readonly exhibit: Exhibit; readonly called: (key: number) => string; readonly finding: string }) {
  const cell = (text: string): string => (/^@\d+$/.test(text) ? called(Number(text.slice(1))) : text);
  if (exhibit.kind === "table") {
    return <Table caption={exhibit.title} rows={exhibit.rows} columns={exhibit.columns.map((head, i) => ({ head, kind: /^[-−0-9.,%]+$/.test(exhibit.rows[0]?.[i] ?? "") ? ("n" as const) : ("wrap" as const), cell: (row: readonly string[]) => <Words text={cell(row[i] ?? "")} /> }))} />;
  }
  if (exhibit.kind === "matrix") {
    return <Matrix title={exhibit.title} rows={exhibit.rows} columns={exhibit.columns} cells={exhibit.cells} />;
  }
  if (exhibit.kind === "timeline") {
    const start = Date.parse(exhibit.start);
    return (
      <figure class="chart-figure">
        <Bars title={exhibit.title} start={start} bucket={exhibit.bucket_seconds * 1000} unit={exhibit.unit} series={exhibit.series.map((one) => ({ name: one.name, values: one.values.map(wireNumber) }))} />
        <figcaption>
          <strong>
            <Words text={exhibit.title} />
          </strong>{" "}
          ({exhibit.unit})
        </figcaption>
      </figure>
    );
  }
  const strongest = [...exhibit.ties].sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0)).slice(0, 25);
  return (
    <details>
      <summary>
        <Words text={exhibit.title} />: {count(exhibit.accounts.length)} accounts, {count(exhibit.ties.length)} ties
      </summary>
      <p>
        <a href={`/network?finding=${finding}`}>See the picture</a>
      </p>
      <Table
        caption={`The strongest ${count(strongest.length)} ties`}
        rows={strongest}
        columns={[
          { head: "One", kind: "who", cell: (tie) => <Words text={called(tie.a)} /> },
          { head: "Other", kind: "who", cell: (tie) => <Words text={called(tie.b)} /> },
          { head: "Weight", kind: "n", cell: (tie) => number(tie.weight) },
        ]}
      />
    </details>
  );
}

const DEPTHS = 6;

/** Numbers in a grid; depth of colour shows size, the number stands in each cell. */
export function Matrix({ title, rows, columns, cells, format = number }: { readonly title: string; readonly rows: readonly string[]; readonly columns: readonly string[]; readonly cells: readonly (readonly unknown[])[]; readonly format?: (value: unknown) => string }) {
  const most = Math.max(1e-12, ...cells.flat().map(wireNumber).filter(Number.isFinite));
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={title}>
      <table class="depth">
        <caption>
          <Words text={title} />
        </caption>
        <thead>
          <tr>
            <td />
            {columns.map((head) => (
              <th key={head} scope="col" class="n">
                <Words text={head} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((head, r) => (
            <tr key={head}>
              <th scope="row">
                <Words text={head} />
              </th>
              {columns.map((column, c) => {
                const value = wireNumber(cells[r]?.[c]);
                const depth = Number.isFinite(value) && value > 0 ? Math.max(1, Math.round((value / most) * DEPTHS)) : 0;
                return (
                  <td key={column} class={`n d${depth}`}>
                    {format(cells[r]?.[c])}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
