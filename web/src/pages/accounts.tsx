import { twin, useFilters } from "../base/address";
import { useData, type Listed } from "../base/api";
import { count } from "../base/figures";
import type { AccountRow } from "../base/types";
import { Told } from "../parts/answer";
import { Choice, Filters, Line } from "../parts/fields";
import { Head } from "../parts/shell";
import { Pager, Table } from "../parts/table";
import { When, Words } from "../parts/words";

const SERVER = ["page", "size", "platform", "layer", "state", "finding", "q", "all", "sort"];

export default function AccountsPage() {
  const [query, set] = useFilters();
  const answer = useData<Listed<AccountRow>>(twin("/accounts", query, SERVER));
  const change =
    (name: string) =>
    (value: string): void =>
      set({ [name]: value, page: null });
  return (
    <>
      <Head title="Accounts">
        <p class="lead">Handles on platforms. Who stands behind them is for people to say, with grounds.</p>
      </Head>
      <Filters>
        <Line label="Handle, name or id" type="search" value={query.get("q") ?? ""} onChange={change("q")} />
        <Line label="Platform" value={query.get("platform") ?? ""} placeholder="any" onChange={change("platform")} />
        <Line label="Finding" value={query.get("finding") ?? ""} placeholder="as F-12" onChange={change("finding")} />
        <Line label="State, by the registry" value={query.get("state") ?? ""} placeholder="any" onChange={change("state")} />
        <Line label="Layer, by the registry" value={query.get("layer") ?? ""} placeholder="any" onChange={change("layer")} />
        <Choice label="Listed" value={query.get("all") ?? "no"} options={[["no", "those that posted"], ["yes", "also those that are only named"]]} onChange={change("all")} />
        <Choice label="Order" value={query.get("sort") ?? "posts"} options={[["posts", "most posts first"], ["findings", "most findings first"], ["first", "first post"], ["last", "last post"]]} onChange={change("sort")} />
      </Filters>
      <Told answer={answer}>
        {(list) => (
          <>
            <Pager {...list} one="account" />
            <AccountTable rows={list.items} />
            <Pager {...list} one="account" below />
          </>
        )}
      </Told>
    </>
  );
}

export function AccountTable({ rows }: { readonly rows: readonly AccountRow[] }) {
  return (
    <Table
      caption="Accounts"
      hideCaption
      rows={rows}
      columns={[
        { head: "Account", kind: "who", cell: (row) => <a href={`/accounts/${row.account}`}><Words text={row.name} /></a> },
        { head: "Platform", cell: (row) => row.platform },
        { head: "Posts", kind: "n", cell: (row) => count(row.posts) },
        { head: "First post", kind: "time", cell: (row) => <When at={row.first} to="day" /> },
        { head: "Last post", kind: "time", cell: (row) => <When at={row.last} to="day" /> },
        { head: "Findings", kind: "n", cell: (row) => (row.findings > 0 ? <a href={`/findings?account=${row.account}`}>{count(row.findings)}</a> : "0") },
        { head: "State", cell: (row) => row.state || "–" },
        { head: "Layer", cell: (row) => row.layer || "–" },
        { head: "Declared", cell: (row) => (row.allowed ? "yes" : "–") },
      ]}
    />
  );
}
