import type { ComponentChildren } from "preact";
import { countOf } from "../base/figures";
import { address, changed, useAddress } from "../base/address";

export interface Column<T> {
  readonly head: string;
  readonly cell: (row: T) => ComponentChildren;
  /** Numbers stand to the right; long text may wrap. */
  readonly kind?: "n" | "wrap" | "time" | "who";
  /** The words of the server for sorting by this column. */
  readonly sort?: string;
  readonly down?: boolean;
}

/** Rows under a caption. Wide ones scroll within their own frame, never the page. */
export function Table<T>({ caption, columns, rows, rowHead = 0, hideCaption = false, sorted, onSort }: {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowHead?: number;
  readonly hideCaption?: boolean;
  readonly sorted?: string | undefined;
  readonly onSort?: ((sort: string) => void) | undefined;
}) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption class={hideCaption ? "unseen" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.head} scope="col" class={column.kind} aria-sort={ariaSort(column, sorted)}>
                {column.sort !== undefined && onSort ? (
                  <button type="button" class="sorter" onClick={() => onSort(nextSort(column, sorted))}>
                    {column.head}
                    <span aria-hidden="true">{arrow(column, sorted)}</span>
                  </button>
                ) : (
                  column.head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {columns.map((column, c) =>
                c === rowHead ? (
                  <th key={column.head} scope="row" class={column.kind}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.head} class={column.kind}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function nextSort<T>(column: Column<T>, sorted: string | undefined): string {
  const first = (column.down ? "-" : "") + column.sort;
  const second = (column.down ? "" : "-") + column.sort;
  return sorted === first ? second : first;
}

function ariaSort<T>(column: Column<T>, sorted: string | undefined): "ascending" | "descending" | undefined {
  if (column.sort === undefined || sorted === undefined) {
    return undefined;
  }
  return sorted === column.sort ? "ascending" : sorted === "-" + column.sort ? "descending" : undefined;
}

function arrow<T>(column: Column<T>, sorted: string | undefined): string {
  const way = ariaSort(column, sorted);
  return way === "ascending" ? " ▲" : way === "descending" ? " ▼" : "";
}

/** Which page of a list is shown, and links to the others. */
export function Pager({ total, page, size, one, below = false }: { readonly below?: boolean; readonly total: number; readonly page: number; readonly size: number; readonly one: string }) {
  const { path, query } = useAddress();
  const last = Math.max(1, Math.ceil(total / size));
  const to = (n: number): string => address(path, changed(query, { page: n === 1 ? null : n }));
  return (
    <nav class="pager" aria-label={below ? "Pages of this list, below it" : "Pages of this list"}>
      <p role={below ? undefined : "status"}>
        {countOf(total, one)}
        {last > 1 && `, page ${page} of ${last}`}
      </p>
      {last > 1 && (
        <p>
          {page > 1 ? <a href={to(1)}>First</a> : <span class="off">First</span>} {page > 1 ? <a href={to(page - 1)}>Previous</a> : <span class="off">Previous</span>}{" "}
          {page < last ? <a href={to(page + 1)}>Next</a> : <span class="off">Next</span>} {page < last ? <a href={to(last)}>Last</a> : <span class="off">Last</span>}
        </p>
      )}
    </nav>
  );
}

/** The way to all of a list of which only the first are shown. */
export function Rest({ list, one, href }: { readonly list: { readonly total: number; readonly next: string | null | undefined }; readonly one: string; readonly href: string }) {
  return list.next ? (
    <p>
      <a href={href}>All {countOf(list.total, one)}</a>
    </p>
  ) : null;
}
