// A generated network in the server's columns: communities of uneven size, ties mostly within them, times over 30 days.
// The same seed gives the same network.

export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function network(nodes, ties, seed, placed = true) {
  const next = random(seed);
  const groups = Math.max(3, Math.round(Math.sqrt(nodes) / 2));
  const group = Array.from({ length: nodes }, () => Math.floor(next() ** 2 * groups));
  const members = Array.from({ length: groups }, () => []);
  group.forEach((g, v) => members[g].push(v));
  const golden = Math.PI * (3 - Math.sqrt(5));
  const gauss = () => (next() + next() + next() + next() - 2) * 1.2;
  const x = [];
  const y = [];
  for (let v = 0; v < nodes; v++) {
    const g = group[v];
    const far = 40_000 * Math.sqrt((g + 0.5) / groups);
    const wide = 1_800 * Math.sqrt((members[g].length / nodes) * groups);
    x.push(Math.round(50_000 + far * Math.cos(g * golden) + gauss() * wide));
    y.push(Math.round(50_000 + far * Math.sin(g * golden) + gauss() * wide));
  }
  const start = Date.UTC(2024, 0, 1);
  const from = [];
  const to = [];
  const weight = [];
  const kept = [];
  const first = [];
  const last = [];
  while (from.length < ties) {
    const a = Math.floor(next() * nodes);
    const own = members[group[a]];
    const b = next() < 0.9 && own.length > 1 ? own[Math.floor(next() ** 2 * own.length)] : Math.floor(next() * nodes);
    if (a === b) {
      continue;
    }
    from.push(a);
    to.push(b);
    weight.push(1 + Math.floor(-Math.log(1 - next()) * 4));
    kept.push(next() < 0.7 ? 1 : 0);
    const at = start + Math.floor(next() * 30 * 86_400_000);
    first.push(at);
    last.push(Math.min(at + Math.floor(-Math.log(1 - next()) * 2 * 86_400_000), start + 30 * 86_400_000));
  }
  const verdicts = ["coordinated", "common-source", "convergent", "", ""];
  return {
    run: "R-1",
    analysis: "generated",
    accounts: nodes,
    ties,
    thinned: false,
    side: 100_000,
    nodes: {
      id: Array.from({ length: nodes }, (_none, v) => v),
      label: Array.from({ length: nodes }, (_none, v) => `account-${v}`),
      platform: new Array(nodes).fill("generated"),
      group: group.map((g) => (g < 40 ? `F-${g + 1}` : "")),
      verdict: group.map((g) => verdicts[g % verdicts.length]),
      q: group.map((g) => (g % 5 < 3 ? 0.01 : null)),
      ...(placed ? { x, y } : {}),
    },
    edges: { from, to, weight, kept, first, last, measures: {} },
  };
}
