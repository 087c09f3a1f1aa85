import { describe, expect, it } from "vitest";
import { Columns, SURE, UNSURE, UNTESTED } from "./columns";

const answer = {
  nodes: {
    id: [11, 12, 13, 14],
    label: ["a", "b", "c", "d"],
    verdict: ["coordinated", "chance", "", "untested"],
    q: [0.001, 0.4, null, null],
    followers: [5, null, 7, 1],
  },
  edges: { from: [0, 1, 2], to: [1, 2, 0], weight: [1, 9, 4], first: [100, 200, 300], last: [150, 250, 400], kept: [true, false, true] },
};

describe("a network in columns", () => {
  const columns = new Columns(answer);

  it("has its heaviest ties first", () => {
    expect([...columns.weight]).toEqual([9, 4, 1]);
    expect([...columns.from]).toEqual([1, 2, 0]);
    expect([...columns.first]).toEqual([200, 300, 100]);
    expect([...columns.kept]).toEqual([0, 1, 1]);
  });

  it("counts how many ties weigh enough", () => {
    expect(columns.atLeast(0)).toBe(3);
    expect(columns.atLeast(4)).toBe(2);
    expect(columns.atLeast(5)).toBe(1);
    expect(columns.atLeast(10)).toBe(0);
  });

  it("knows the ties of each node and their other ends", () => {
    const others = (node: number): number[] => [...columns.tiesOf(node)].map((tie) => columns.other(tie, node)).sort();
    expect(others(0)).toEqual([1, 2]);
    expect(others(1)).toEqual([0, 2]);
    expect(others(3)).toEqual([]);
  });

  it("tells what was tested and is in no finding from what was not tested", () => {
    expect(new Columns({ nodes: { id: [1, 2], verdict: ["", ""], q: [0.3, null] }, edges: {} }).verdict).toEqual(["none", "untested"]);
  });

  it("calls only a mark sure that a test called so", () => {
    expect([...columns.sure]).toEqual([SURE, UNSURE, UNTESTED, UNTESTED]);
  });

  it("measures ties and strength, and takes over what the server measured", () => {
    expect([...(columns.measures.get("ties") ?? [])]).toEqual([2, 2, 2, 0]);
    expect([...(columns.measures.get("strength") ?? [])]).toEqual([5, 10, 13, 0]);
    expect(columns.measures.get("followers")?.[2]).toBe(7);
    expect(columns.measures.get("followers")?.[1]).toBeNaN();
  });

  it("brings a layout within 0 and 1 without bending it", () => {
    const three = new Columns({ nodes: { id: [1, 2, 3] }, edges: { from: [0, 1], to: [1, 2], weight: [1, 1] } });
    three.place([0, 10, 0], [0, 0, 5]);
    expect([...three.x]).toEqual([0, 1, 0]);
    expect([...three.y]).toEqual([0.25, 0.25, 0.75]);
  });

  it("has the time in which its ties lie", () => {
    expect([columns.earliest, columns.latest, columns.timed]).toEqual([100, 400, true]);
    expect(new Columns({ nodes: { id: [1] }, edges: {} }).timed).toBe(false);
  });
});
