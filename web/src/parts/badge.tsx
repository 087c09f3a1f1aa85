import { VERDICT_NAMES } from "../network/scales";

const SIGNS: Readonly<Record<string, string>> = {
  coordinated: "M8 1l7 7-7 7-7-7z",
  "common-source": "M8 2v5M8 7L3 14M8 7l5 7M8 7v7",
  convergent: "M1 6q3.5-4 7 0t7 0M1 11q3.5-4 7 0t7 0",
  "as-one": "M4 3v10M12 3v10M4 8h8",
  chance: "M14 8a6 6 0 1 1-12 0a6 6 0 1 1 12 0z",
  "too-little-data": "M3 8h.1M8 8h.1M13 8h.1",
  untested: "M5 5.5a3 3 0 1 1 4 2.8c-.7.3-1 .8-1 1.7M8 13v.6",
};

/** A verdict as a small sign and a word; the sign differs in shape, not only in colour. */
export function Badge({ verdict }: { readonly verdict: string }) {
  if (verdict === "") {
    return <span class="badge v-chance">no verdict</span>;
  }
  if (verdict === "none") {
    return <span class="badge v-chance">in no finding</span>;
  }
  const word = verdict in SIGNS ? verdict : "untested";
  return (
    <span class={`badge v-${word}`}>
      <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
        <path class={`sign-${word}`} d={SIGNS[word]} />
      </svg>
      {VERDICT_NAMES[word]}
    </span>
  );
}
