import { describe, expect, it } from "vitest";
import { address, changed, readView, twin, writeView } from "./address";

describe("addresses", () => {
  it("leave out what is not set, so that one view has one address", () => {
    expect(address("/findings", { verdict: "coordinated", q: "", page: undefined, kept: false })).toBe("/findings?verdict=coordinated");
    expect(address("/findings", {})).toBe("/findings");
  });

  it("keep every other filter when one changes", () => {
    const query = new URLSearchParams("run=R-3&from=5");
    expect(address("/network", changed(query, { from: 6 }))).toBe("/network?run=R-3&from=6");
    expect(address("/network", changed(query, { from: null }))).toBe("/network?run=R-3");
  });

  it("escape what people type", () => {
    expect(address("/search", { q: "a&b=c #1" })).toBe("/search?q=a%26b%3Dc+%231");
  });

  it("have a JSON twin each", () => {
    expect(twin("/")).toBe("/overview.json");
    expect(twin("/findings/F-12")).toBe("/findings/F-12.json");
    expect(twin("/network", new URLSearchParams("run=R-3&view=size.ties"))).toBe("/network.json?run=R-3");
    expect(twin("/posts", new URLSearchParams("q=a&odd=1"), ["q"])).toBe("/posts.json?q=a");
  });

  it("keep what only the page looks at in one parameter, whatever the order", () => {
    const view = readView(new URLSearchParams("view=size.ties*from.1.5*odd"));
    expect([...view]).toEqual([["size", "ties"], ["from", "1.5"]]);
    expect(writeView(new Map([["size", "ties"], ["colour", "verdict"], ["sel", ""]]))).toBe("colour.verdict*size.ties");
    expect(address("/network", { view: "colour.verdict*size.ties" })).toBe("/network?view=colour.verdict*size.ties");
  });
});
