// The network of a run, in columns: one array a property, so that half a million ties stay small and quick.

import { parts, sideBySide } from "./packing";

/** The answer of the server. Nodes and edges are columns of equal length; from and to are places in the nodes. */
export interface NetworkAnswer {
  readonly run?: string;
  readonly analysis?: string;
  /** In the whole network. */
  readonly accounts?: number;
  readonly ties?: number;
  readonly thinned?: boolean;
  readonly nodes: Readonly<Record<string, readonly unknown[]>>;
  readonly edges: Readonly<Record<string, readonly unknown[] | Readonly<Record<string, readonly unknown[]>>>>;
}

/** How sure a mark is: put to a test and clear, tested and not clear, not tested. */
export const SURE = 2;
export const UNSURE = 1;
export const UNTESTED = 0;

export class Columns {
  readonly nodes: number;
  readonly edges: number;
  readonly id: readonly (string | number)[];
  readonly label: readonly string[];
  readonly group: readonly string[];
  readonly verdict: readonly string[];
  readonly sure: Uint8Array;
  /** Named numbers of the nodes, for size and colour. */
  readonly measures: ReadonlyMap<string, Float64Array>;
  /** Further words of the nodes, for colour. */
  readonly kinds: ReadonlyMap<string, readonly string[]>;
  /** Where nodes stand, within 0 and 1; empty until the layout has said. */
  x: Float32Array;
  y: Float32Array;
  readonly placed: boolean;
  /** Ties, heaviest first. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float32Array;
  readonly kept: Uint8Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly timed: boolean;
  readonly earliest: number;
  readonly latest: number;
  private part: Int32Array | undefined;
  private readonly starts: Uint32Array;
  private readonly ties: Uint32Array;

  constructor(answer: NetworkAnswer) {
    const nodes = answer.nodes;
    const edges = answer.edges;
    this.id = (nodes["id"] ?? []) as (string | number)[];
    this.nodes = this.id.length;
    this.label = words(nodes["label"] ?? this.id);
    this.group = words(nodes["group"] ?? []);
    const q = nodes["q"] ?? [];
    this.verdict = words(nodes["verdict"] ?? new Array(this.nodes).fill("")).map((word, v) => (word !== "" ? word : typeof q[v] === "number" ? "none" : "untested"));
    this.sure = sureness(this.nodes, this.verdict);
    const measures = new Map<string, Float64Array>();
    const kinds = new Map<string, readonly string[]>();
    for (const [name, column] of Object.entries(nodes)) {
      if (["id", "label", "x", "y", "first", "last", "verdict"].includes(name) || !Array.isArray(column)) {
        continue;
      }
      if (name !== "group" && column.some((value) => typeof value === "number")) {
        measures.set(name, Float64Array.from(column, (value) => (typeof value === "number" ? value : NaN)));
      } else if (column.length === this.nodes) {
        kinds.set(name, words(column));
      }
    }
    const edge = (name: string): readonly unknown[] => {
      const column = edges[name];
      return Array.isArray(column) ? (column as readonly unknown[]) : [];
    };
    const order = heaviestFirst(edge("weight"), edge("from").length);
    this.edges = order.length;
    const pick = (name: string, missing: number): Float64Array => {
      const column = edge(name);
      return Float64Array.from(order, (at) => {
        const value = column[at];
        return typeof value === "number" ? value : typeof value === "boolean" ? Number(value) : typeof value === "string" ? Date.parse(value) : missing;
      });
    };
    this.from = Uint32Array.from(pick("from", 0));
    this.to = Uint32Array.from(pick("to", 0));
    this.weight = Float32Array.from(pick("weight", 1));
    this.kept = Uint8Array.from(pick("kept", 1));
    this.first = pick("first", NaN);
    this.last = pick("last", NaN);
    const [earliest, latest] = extent(this.first, this.last);
    this.earliest = earliest;
    this.latest = latest;
    this.timed = Number.isFinite(earliest) && latest > earliest;
    const degree = new Float64Array(this.nodes);
    const strength = new Float64Array(this.nodes);
    for (let e = 0; e < this.edges; e++) {
      for (const end of [this.from[e] ?? 0, this.to[e] ?? 0]) {
        degree[end] = (degree[end] ?? 0) + 1;
        strength[end] = (strength[end] ?? 0) + (this.weight[e] ?? 0);
      }
    }
    this.measures = new Map([["ties", degree], ["strength", strength], ...measures].filter(([name]) => name !== "group") as [string, Float64Array][]);
    this.kinds = kinds;
    [this.starts, this.ties] = adjacency(this.nodes, this.from, this.to);
    const x = nodes["x"];
    const y = nodes["y"];
    this.placed = x !== undefined && y !== undefined && x.length === this.nodes && x.every((value) => typeof value === "number");
    this.x = new Float32Array(this.nodes);
    this.y = new Float32Array(this.nodes);
    if (this.placed) {
      this.place(Float64Array.from(x as number[]), Float64Array.from(y as number[]));
    }
  }

  /** Takes over a layout, brought within 0 and 1; parts that no tie joins are laid side by side. */
  place(along: ArrayLike<number>, up: ArrayLike<number>): void {
    const x = Float64Array.from(along);
    const y = Float64Array.from(up);
    this.part ??= parts(this.nodes, this.from, this.to);
    sideBySide(this.part, x, y);
    const [left, right] = extent(x);
    const [bottom, top] = extent(y);
    const size = Math.max(right - left, top - bottom) || 1;
    for (let v = 0; v < this.nodes; v++) {
      this.x[v] = 0.5 + ((x[v] ?? 0) - (left + right) / 2) / size;
      this.y[v] = 0.5 + ((y[v] ?? 0) - (bottom + top) / 2) / size;
    }
  }

  /** The ties of a node, as places in the edges. */
  tiesOf(node: number): Uint32Array {
    return this.ties.subarray(this.starts[node] ?? 0, this.starts[node + 1] ?? 0);
  }

  /** The other end of a tie. */
  other(tie: number, node: number): number {
    return this.from[tie] === node ? (this.to[tie] ?? 0) : (this.from[tie] ?? 0);
  }

  /** How many of the heaviest ties weigh at least that much. */
  atLeast(weight: number): number {
    let low = 0;
    let high = this.edges;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.weight[middle] ?? 0) >= weight) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

function words(column: readonly unknown[]): string[] {
  return column.map((value) => (value === null || value === undefined ? "" : String(value)));
}

/** A mark is sure only if a test said so; one that was tested and is in no finding, or in one with an innocent cause, is not. */
function sureness(nodes: number, verdict: readonly string[]): Uint8Array {
  return Uint8Array.from({ length: nodes }, (_none, v) => (verdict[v] === "coordinated" ? SURE : verdict[v] === "untested" ? UNTESTED : UNSURE));
}

function heaviestFirst(weight: readonly unknown[], length: number): Uint32Array {
  const order = new Uint32Array(length);
  const keys = new Float64Array(length);
  for (let e = 0; e < length; e++) {
    order[e] = e;
    const w = weight[e];
    keys[e] = typeof w === "number" ? w : 0;
  }
  return order.sort((a, b) => (keys[b] ?? 0) - (keys[a] ?? 0) || a - b);
}

/** The least and the greatest of all numbers that are numbers. */
export function extent(...columns: readonly ArrayLike<number>[]): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      const value = column[i] ?? NaN;
      if (value < low) {
        low = value;
      }
      if (value > high) {
        high = value;
      }
    }
  }
  return [low, high];
}

function adjacency(nodes: number, from: Uint32Array, to: Uint32Array): [Uint32Array, Uint32Array] {
  const starts = new Uint32Array(nodes + 1);
  for (let e = 0; e < from.length; e++) {
    const a = (from[e] ?? 0) + 1;
    const b = (to[e] ?? 0) + 1;
    starts[a] = (starts[a] ?? 0) + 1;
    starts[b] = (starts[b] ?? 0) + 1;
  }
  for (let v = 0; v < nodes; v++) {
    starts[v + 1] = (starts[v + 1] ?? 0) + (starts[v] ?? 0);
  }
  const next = starts.slice();
  const ties = new Uint32Array(from.length * 2);
  for (let e = 0; e < from.length; e++) {
    for (const end of [from[e] ?? 0, to[e] ?? 0]) {
      const place = next[end] ?? 0;
      ties[place] = e;
      next[end] = place + 1;
    }
  }
  return [starts, ties];
}
