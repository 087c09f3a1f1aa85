// Lays a network out beside the page's thread: ForceAtlas2 with Barnes and Hut's approximation, sent as it settles.
import iterate from "graphology-layout-forceatlas2/iterate";

export interface LayoutAsk {
  readonly nodes: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float32Array;
  readonly group: Int32Array;
  readonly rounds: number;
}

export interface LayoutStep {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly round: number;
  readonly rounds: number;
}

/** Numbers a node of their matrix: x, y, two times dx and dy, mass, convergence, size, fixed. */
const PER_NODE = 10;
const PER_TIE = 3;

/** Evenly spread and always the same, each group together. */
function begin(ask: LayoutAsk): Float32Array {
  const matrix = new Float32Array(ask.nodes * PER_NODE);
  const seen = new Map<number, number>();
  const golden = Math.PI * (3 - Math.sqrt(5));
  const groups = new Map<number, number>();
  for (const group of ask.group) {
    if (!groups.has(group)) {
      groups.set(group, groups.size);
    }
  }
  const wide = 10 * Math.sqrt(ask.nodes);
  for (let v = 0; v < ask.nodes; v++) {
    const group = ask.group[v] ?? 0;
    const place = groups.get(group) ?? 0;
    const within = seen.get(group) ?? 0;
    seen.set(group, within + 1);
    const far = groups.size > 1 ? wide * Math.sqrt((place + 0.5) / groups.size) : 0;
    const near = 3 * Math.sqrt(within + 0.5);
    matrix[v * PER_NODE] = far * Math.cos(place * golden) + near * Math.cos(within * golden);
    matrix[v * PER_NODE + 1] = far * Math.sin(place * golden) + near * Math.sin(within * golden);
    matrix[v * PER_NODE + 6] = 1;
    matrix[v * PER_NODE + 7] = 1;
    matrix[v * PER_NODE + 8] = 1;
  }
  return matrix;
}

self.onmessage = (event: MessageEvent<LayoutAsk>): void => {
  const ask = event.data;
  const nodes = begin(ask);
  const ties = new Float32Array(ask.from.length * PER_TIE);
  for (let e = 0; e < ask.from.length; e++) {
    const a = (ask.from[e] ?? 0) * PER_NODE;
    const b = (ask.to[e] ?? 0) * PER_NODE;
    ties[e * PER_TIE] = a;
    ties[e * PER_TIE + 1] = b;
    ties[e * PER_TIE + 2] = ask.weight[e] ?? 1;
    nodes[a + 6] = (nodes[a + 6] ?? 1) + 1;
    nodes[b + 6] = (nodes[b + 6] ?? 1) + 1;
  }
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 0,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(Math.max(1, ask.nodes)),
    barnesHutOptimize: ask.nodes > 1000,
    barnesHutTheta: 0.8,
  };
  let told = performance.now();
  for (let round = 1; round <= ask.rounds; round++) {
    iterate(settings, nodes, ties);
    const now = performance.now();
    if (round === ask.rounds || now - told > 700) {
      told = now;
      const x = new Float32Array(ask.nodes);
      const y = new Float32Array(ask.nodes);
      for (let v = 0; v < ask.nodes; v++) {
        x[v] = nodes[v * PER_NODE] ?? 0;
        y[v] = nodes[v * PER_NODE + 1] ?? 0;
      }
      const step: LayoutStep = { x, y, round, rounds: ask.rounds };
      self.postMessage(step, { transfer: [x.buffer, y.buffer] });
    }
  }
};
