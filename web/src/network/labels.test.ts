import { expect, test } from "vitest";
import { apart, overlap, type Label } from "./labels";

const label = (text: string, x: number, y: number, size: number, chosen = false): Label => ({ text, x, y, width: 80, size, chosen });

test("of two names that would overlap the one of the larger mark is written", () => {
  expect(apart([label("small", 10, 10, 3), label("large", 60, 14, 9)]).map((l) => l.text)).toEqual(["large"]);
});

test("names that have room are all written", () => {
  expect(apart([label("a", 0, 0, 3), label("b", 84, 0, 3), label("c", 0, 18, 3)])).toHaveLength(3);
});

test("the chosen one is written, however small its mark", () => {
  expect(apart([label("large", 0, 0, 9), label("chosen", 5, 2, 1, true)]).map((l) => l.text)).toEqual(["chosen"]);
});

test("of many names no two lie over one another, and each left out lies over a larger one", () => {
  const many = Array.from({ length: 400 }, (_, i) => label(`n${i}`, (i * 137) % 900, (i * 91) % 600, (i * 7) % 13));
  const written = apart(many);
  for (const [i, a] of written.entries()) {
    expect(written.slice(i + 1).some((b) => overlap(a, b))).toBe(false);
  }
  for (const left of many.filter((one) => !written.includes(one))) {
    expect(written.some((one) => one.size >= left.size && overlap(one, left))).toBe(true);
  }
});
