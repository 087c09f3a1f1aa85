// Sizes and colours of marks. Colour never stands alone: the legend names it, the side table has the words.

/** #rgb, #rrggbb or rgb(...) as three parts of one. */
export function rgb(text: string): [number, number, number] {
  const hex = /^#([0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (hex) {
    return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
  }
  const short = /^#([0-9a-f]{3})$/i.exec(text.trim())?.[1];
  if (short) {
    return [...short].map((one) => parseInt(one + one, 16) / 255) as [number, number, number];
  }
  const parts = /(\d+)[ ,]+(\d+)[ ,]+(\d+)/.exec(text);
  return parts ? ([1, 2, 3].map((at) => Number(parts[at]) / 255) as [number, number, number]) : [0.5, 0.5, 0.5];
}

function hex([r, g, b]: readonly [number, number, number]): string {
  return "#" + [r, g, b].map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255).toString(16).padStart(2, "0")).join("");
}

/** Radii by a measure: areas are in proportion to it; what has no number is smallest. */
export function radii(values: ArrayLike<number> | undefined, nodes: number): Float32Array {
  const most = nodes > 50_000 ? 4 : nodes > 5000 ? 6 : nodes > 1000 ? 9 : 13;
  const least = nodes > 50_000 ? 0.7 : nodes > 5000 ? 1 : nodes > 1000 ? 1.8 : 3;
  const out = new Float32Array(nodes).fill(values ? least : (least + most) / 3);
  if (!values) {
    return out;
  }
  let top = 0;
  for (let v = 0; v < nodes; v++) {
    top = Math.max(top, Math.abs(values[v] ?? 0) || 0);
  }
  for (let v = 0; v < nodes; v++) {
    const value = Math.abs(values[v] ?? NaN);
    out[v] = Number.isNaN(value) || top === 0 ? least : least + (most - least) * Math.sqrt(value / top);
  }
  return out;
}

/** Ten colours that stay apart for most colour-blind people, on light and on dark paper. */
export const LIGHT = ["#1f5fa8", "#a63c06", "#0b6b61", "#6a3d9a", "#7a5200", "#b01357", "#2d6a1e", "#4a5a8c", "#8a4b2a", "#00657d"];
export const DARK = ["#7db2ee", "#f2905c", "#63c7b9", "#c3a1ea", "#e0b454", "#f08ab4", "#93cf7d", "#a9b8e8", "#d8a488", "#6cc6de"];

/** Words to colours: the most frequent words first, the rest in one grey. */
export function byWord(words: readonly string[], dark: boolean): { readonly colour: string[]; readonly legend: readonly { readonly word: string; readonly colour: string; readonly count: number }[] } {
  const counts = new Map<string, number>();
  for (const word of words) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const palette = dark ? DARK : LIGHT;
  const grey = dark ? "#8a9099" : "#767c85";
  const ranked = [...counts].filter(([word]) => word !== "").sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  const colours = new Map<string, string>(ranked.slice(0, palette.length).map(([word], i) => [word, palette[i] ?? grey]));
  const legend = ranked.slice(0, palette.length).map(([word, count]) => ({ word, colour: colours.get(word) ?? grey, count }));
  const rest = words.length - legend.reduce((sum, entry) => sum + entry.count, 0);
  return {
    colour: words.map((word) => colours.get(word) ?? grey),
    legend: rest > 0 ? [...legend, { word: ranked.length > palette.length ? "all others" : "none", colour: grey, count: rest }] : legend,
  };
}

/** Numbers to one colour, faint to full, by rank so that one large number leaves the others apart. */
export function byNumber(values: ArrayLike<number>, dark: boolean): { readonly colour: string[]; readonly low: number; readonly high: number } {
  const sorted = Float64Array.from(Array.from(values).filter((value) => !Number.isNaN(value))).sort();
  const from = rgb(dark ? "#33414f" : "#c9d8ea");
  const to = rgb(dark ? "#9fd0ff" : "#0d3f7a");
  const grey = dark ? "#8a9099" : "#767c85";
  const colour = Array.from({ length: values.length }, (_none, v) => {
    const value = values[v] ?? NaN;
    if (Number.isNaN(value)) {
      return grey;
    }
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? 0) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const share = sorted.length > 1 ? low / (sorted.length - 1) : 1;
    return hex([0, 1, 2].map((part) => (from[part] ?? 0) + ((to[part] ?? 0) - (from[part] ?? 0)) * share) as [number, number, number]);
  });
  return { colour, low: sorted[0] ?? NaN, high: sorted[sorted.length - 1] ?? NaN };
}

export const VERDICT_NAMES: Readonly<Record<string, string>> = {
  coordinated: "coordinated",
  "common-source": "common source",
  "as-one": "as one",
  convergent: "convergent",
  chance: "no more than chance",
  "too-little-data": "too little data",
  untested: "not tested",
};

/** The same, and what stands on accounts that were tested and are in no finding. */
export const MARK_NAMES: Readonly<Record<string, string>> = { ...VERDICT_NAMES, none: "in no finding" };

const VERDICT_VARIABLES: Readonly<Record<string, string>> = {
  coordinated: "--coordinated",
  "common-source": "--common",
  "as-one": "--pair",
  convergent: "--convergent",
  chance: "--chance",
  "too-little-data": "--chance",
  none: "--chance",
  untested: "--untested",
};

/** Verdicts keep the colours that they have in the report. */
export function byVerdict(words: readonly string[], variable: (name: string) => string): { readonly colour: string[]; readonly legend: readonly { readonly word: string; readonly colour: string; readonly count: number }[] } {
  const counts = new Map<string, number>();
  const values = new Map<string, string>();
  const colour = words.map((raw) => {
    const word = raw === "" ? "untested" : raw;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    const known = values.get(word) ?? variable(VERDICT_VARIABLES[word] ?? "--chance");
    values.set(word, known);
    return known;
  });
  const order = Object.keys(VERDICT_VARIABLES);
  const legend = [...counts].sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0])).map(([word, count]) => ({ word: MARK_NAMES[word] ?? word, colour: values.get(word) ?? "#767c85", count }));
  return { colour, legend };
}
