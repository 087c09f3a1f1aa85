import { describe, expect, it } from "vitest";
import { Columns } from "./columns";
import { gexf, xml } from "./gexf";
import { byNumber, byWord, radii, rgb } from "./scales";
import { ranks } from "./ties";

const columns = new Columns({
  nodes: { id: [1, 2], label: ['a"<b>&', "c\u0000d"], verdict: ["coordinated", ""] },
  edges: { from: [0], to: [1], weight: [3], first: [0], last: [60_000] },
});

describe("GEXF", () => {
  it("escapes hostile names and drops what XML cannot hold", () => {
    expect(xml('a"<b>&')).toBe("a&quot;&lt;b&gt;&amp;");
    expect(xml("c\u0000d")).toBe("c\ufffdd");
    expect(xml("a\nb\ud83d")).toBe("a&#10;b\ufffd");
  });

  it("writes ties with the time in which they were active", () => {
    const text = gexf(columns, () => true, () => true, "x");
    expect(text).toContain('<edge id="0" source="1" target="2" weight="3" start="1970-01-01T00:00:00.000Z" end="1970-01-01T00:01:00.000Z">');
    expect(text).not.toContain("\u0000");
  });

  it("leaves out what is filtered away, with its ties", () => {
    const text = gexf(columns, (v) => v === 0, () => true, "x");
    expect(text).toContain('<node id="1"');
    expect(text).not.toContain('<node id="2"');
    expect(text).not.toContain("<edge ");
  });
});

describe("scales", () => {
  it("makes areas, not radii, follow a measure, and the missing smallest", () => {
    const [small, big, none] = radii([25, 100, NaN], 3);
    expect(big).toBe(13);
    expect((Number(small) - 3) / (13 - 3)).toBeCloseTo(0.5);
    expect(none).toBe(3);
  });

  it("gives the ten most frequent words a colour and the rest one", () => {
    const words = Array.from({ length: 12 }, (_none, i) => Array.from({ length: 20 - i }, () => `w${i}`)).flat();
    const { colour, legend } = byWord(words, false);
    expect(legend).toHaveLength(11);
    expect(legend.at(-1)?.word).toBe("all others");
    expect(new Set(colour).size).toBe(11);
  });

  it("colours by rank, and says what has no number", () => {
    const { colour, low, high } = byNumber([1, 1000, 2, NaN], false);
    expect([low, high]).toEqual([1, 1000]);
    expect(colour[0]).toBe("#c9d8ea");
    expect(colour[1]).toBe("#0d3f7a");
    expect(colour[3]).toBe("#767c85");
  });

  it("ranks ties by weight, equal weights alike", () => {
    expect([...ranks([9, 4, 4, 1])].map((rank) => Math.round(rank * 100))).toEqual([100, 50, 50, 0]);
    expect([...ranks([2, 2])].map((rank) => Math.round(rank * 10))).toEqual([4, 4]);
  });

  it("reads colours as style sheets write them", () => {
    expect(rgb("#ff0000")).toEqual([1, 0, 0]);
    expect(rgb(" rgb(0, 255, 0)")).toEqual([0, 1, 0]);
  });
});
