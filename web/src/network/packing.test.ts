import { describe, expect, it } from "vitest";
import { parts, sideBySide } from "./packing";

describe("parts of a network", () => {
  it("are what ties join, however long the chain", () => {
    expect([...parts(7, [0, 2, 1, 5], [1, 3, 2, 4])]).toEqual([0, 0, 0, 0, 4, 4, 6]);
  });

  it("lie side by side and do not overlap", () => {
    const sizes = [40, 12, 12, 5, 3, 2, 1, 1, 1, 1];
    const part = Int32Array.from(sizes.flatMap((size, one) => new Array<number>(size).fill(one)));
    const x = Float64Array.from(part, (one, v) => one * 1e6 + Math.cos(v) * 0.001);
    const y = Float64Array.from(part, (_one, v) => Math.sin(v) * 0.001);
    sideBySide(part, x, y);
    let nearest = Infinity;
    for (let a = 0; a < part.length; a++) {
      for (let b = 0; b < a; b++) {
        if (part[a] !== part[b]) {
          nearest = Math.min(nearest, Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)));
        }
      }
    }
    expect(nearest).toBeGreaterThan(0.6);
    expect(Math.max(...x) - Math.min(...x)).toBeLessThan(60);
  });

  it("keep their places where there is but one", () => {
    const x = Float64Array.of(3, 1, 2);
    sideBySide(Int32Array.of(0, 0, 0), x, Float64Array.of(0, 0, 0));
    expect([...x]).toEqual([3, 1, 2]);
  });
});
