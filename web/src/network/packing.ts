// Parts of a network that no tie joins are laid side by side, each with room by its number of accounts. A layout by forces alone
// drives them far apart and leaves each as a point.

/** The part of each node: the same number for all that ties join, by first node. */
export function parts(nodes: number, from: ArrayLike<number>, to: ArrayLike<number>): Int32Array {
  const over = Int32Array.from({ length: nodes }, (_none, v) => v);
  const top = (v: number): number => {
    let at = v;
    while (over[at] !== at) {
      over[at] = over[over[at] ?? 0] ?? 0;
      at = over[at] ?? 0;
    }
    return at;
  };
  for (let e = 0; e < from.length; e++) {
    const a = top(from[e] ?? 0);
    const b = top(to[e] ?? 0);
    if (a < b) {
      over[b] = a;
    } else if (b < a) {
      over[a] = b;
    }
  }
  return Int32Array.from({ length: nodes }, (_none, v) => top(v));
}

interface Circle {
  readonly part: number;
  readonly radius: number;
  x: number;
  y: number;
}

/** Puts circles beside one another, the largest in the middle, along a spiral. */
function spread(circles: Circle[]): void {
  const cell = 2 * Math.max(1e-9, circles[Math.floor(circles.length / 2)]?.radius ?? 1);
  const grid = new Map<string, Circle[]>();
  const cells = (x: number, y: number, radius: number, each: (key: string) => boolean): boolean => {
    for (let cx = Math.floor((x - radius) / cell); cx <= Math.floor((x + radius) / cell); cx++) {
      for (let cy = Math.floor((y - radius) / cell); cy <= Math.floor((y + radius) / cell); cy++) {
        if (each(`${cx} ${cy}`)) {
          return true;
        }
      }
    }
    return false;
  };
  const hits = (x: number, y: number, radius: number): boolean => cells(x, y, radius, (key) => (grid.get(key) ?? []).some((other) => Math.hypot(other.x - x, other.y - y) < other.radius + radius));
  let along = 0;
  let before = Infinity;
  for (const circle of circles) {
    // Where one of the same size found no room, none will be; a smaller one may fit further in.
    if (circle.radius < before * 0.7) {
      along = 0;
      before = circle.radius;
    }
    const step = Math.max(circle.radius, cell / 2) * 0.5;
    for (; ; along += step) {
      const far = Math.sqrt(along * step * 2);
      const turn = far / step;
      circle.x = far * Math.cos(turn);
      circle.y = far * Math.sin(turn);
      if (!hits(circle.x, circle.y, circle.radius)) {
        break;
      }
    }
    cells(circle.x, circle.y, circle.radius, (key) => {
      grid.set(key, [...(grid.get(key) ?? []), circle]);
      return false;
    });
  }
}

/** Lays the parts of a network side by side; within each the places stay as they were, but for their size. */
export function sideBySide(part: Int32Array, x: Float64Array, y: Float64Array): void {
  const members = new Map<number, number[]>();
  part.forEach((one, v) => {
    const known = members.get(one);
    if (known) {
      known.push(v);
    } else {
      members.set(one, [v]);
    }
  });
  if (members.size < 2 || members.size > 20_000) {
    return;
  }
  const circles: Circle[] = [...members].map(([one, all]) => ({ part: one, radius: Math.sqrt(all.length) + 0.6, x: 0, y: 0 }));
  circles.sort((a, b) => b.radius - a.radius || a.part - b.part);
  spread(circles);
  for (const circle of circles) {
    const all = members.get(circle.part) ?? [];
    const middleX = all.reduce((sum, v) => sum + (x[v] ?? 0), 0) / all.length;
    const middleY = all.reduce((sum, v) => sum + (y[v] ?? 0), 0) / all.length;
    const reach = all.reduce((far, v) => Math.max(far, Math.hypot((x[v] ?? 0) - middleX, (y[v] ?? 0) - middleY)), 0);
    const room = Math.max(0, circle.radius - 0.6) * 0.95;
    const lone = all.length > 1 && reach === 0;
    all.forEach((v, i) => {
      const turn = (i / all.length) * 2 * Math.PI;
      x[v] = circle.x + (lone ? room * Math.cos(turn) : reach === 0 ? 0 : (((x[v] ?? 0) - middleX) / reach) * room);
      y[v] = circle.y + (lone ? room * Math.sin(turn) : reach === 0 ? 0 : (((y[v] ?? 0) - middleY) / reach) * room);
    });
  }
}
