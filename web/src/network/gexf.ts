// The network as it is shown, as GEXF 1.3: nodes with their numbers, ties with the time in which they were active.
import type { Columns } from "./columns";

// What XML 1.0 cannot hold, not even escaped.
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

export function xml(text: string): string {
  return text
    .replace(IMPOSSIBLE, "\ufffd")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function spell(first: number, last: number): string {
  return Number.isFinite(first) && Number.isFinite(last) ? ` start="${new Date(first).toISOString()}" end="${new Date(last).toISOString()}"` : "";
}

export function gexf(columns: Columns, wantedNode: (v: number) => boolean, wantedTie: (tie: number) => boolean, title: string): string {
  const measures = [...columns.measures.keys()];
  const kinds = [...columns.kinds.keys()];
  const out: string[] = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n',
    `<meta><creator>Lockstep</creator><description>${xml(title)}</description></meta>\n`,
    `<graph defaultedgetype="undirected" mode="${columns.timed ? "dynamic" : "static"}"${columns.timed ? ' timeformat="dateTime"' : ""}>\n`,
    '<attributes class="node">\n',
    ...measures.map((name, i) => `<attribute id="m${i}" title="${xml(name)}" type="double"/>\n`),
    ...kinds.map((name, i) => `<attribute id="k${i}" title="${xml(name)}" type="string"/>\n`),
    '</attributes>\n<attributes class="edge"><attribute id="kept" title="kept" type="boolean"/></attributes>\n<nodes>\n',
  ];
  for (let v = 0; v < columns.nodes; v++) {
    if (!wantedNode(v)) {
      continue;
    }
    out.push(`<node id="${xml(String(columns.id[v] ?? v))}" label="${xml(columns.label[v] ?? "")}"><attvalues>`);
    measures.forEach((name, i) => {
      const value = columns.measures.get(name)?.[v] ?? NaN;
      if (!Number.isNaN(value)) {
        out.push(`<attvalue for="m${i}" value="${value}"/>`);
      }
    });
    kinds.forEach((name, i) => out.push(`<attvalue for="k${i}" value="${xml(columns.kinds.get(name)?.[v] ?? "")}"/>`));
    out.push(`</attvalues><viz:position x="${((columns.x[v] ?? 0) * 1000).toFixed(2)}" y="${((columns.y[v] ?? 0) * 1000).toFixed(2)}"/></node>\n`);
  }
  out.push("</nodes>\n<edges>\n");
  for (let tie = 0; tie < columns.edges; tie++) {
    const a = columns.from[tie] ?? 0;
    const b = columns.to[tie] ?? 0;
    if (!wantedTie(tie) || !wantedNode(a) || !wantedNode(b)) {
      continue;
    }
    out.push(`<edge id="${tie}" source="${xml(String(columns.id[a] ?? a))}" target="${xml(String(columns.id[b] ?? b))}" weight="${columns.weight[tie]}"${spell(columns.first[tie] ?? NaN, columns.last[tie] ?? NaN)}><attvalues><attvalue for="kept" value="${columns.kept[tie] === 1}"/></attvalues></edge>\n`);
  }
  out.push("</edges>\n</graph>\n</gexf>\n");
  return out.join("");
}
