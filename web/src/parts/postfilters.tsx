import type { Changes } from "../base/address";
import { Choice, Filters, Line } from "./fields";

export const POST_FILTERS = ["since", "until", "q", "language", "platform", "kind", "layer", "state", "account", "finding", "narrative", "source"];

/** The filters of posts, as the server knows them. */
export function PostFilters({ query, set }: { readonly query: URLSearchParams; readonly set: (changes: Changes) => void }) {
  const at = (name: string): string => query.get(name) ?? "";
  const change =
    (name: string) =>
    (value: string): void =>
      set({ [name]: value, page: null });
  return (
    <Filters>
      <Line label="Words" type="search" value={at("q")} onChange={change("q")} />
      <Line label="From, UTC" value={at("since")} placeholder="2024-01-31T12:00" onChange={change("since")} />
      <Line label="Until, UTC" value={at("until")} placeholder="2024-02-01" onChange={change("until")} />
      <Choice label="Kind" value={at("kind")} options={[["", "any"], ["original", "original"], ["repost", "repost"], ["reply", "reply"], ["quote", "quote"]]} onChange={change("kind")} />
      <Line label="Language" value={at("language")} placeholder="any" onChange={change("language")} />
      <Line label="Platform" value={at("platform")} placeholder="any" onChange={change("platform")} />
      <Line label="Finding" value={at("finding")} placeholder="as F-12" onChange={change("finding")} />
      <Line label="Narrative" value={at("narrative")} placeholder="as N-1" onChange={change("narrative")} />
    </Filters>
  );
}
