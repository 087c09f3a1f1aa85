import { describe, expect, it } from "vitest";
import { ids } from "./narrativeforms";

describe("ids as people write them", () => {
  it("takes blanks, commas and small letters", () => {
    expect(ids(" f-2, F-5;n-7\nN-1 ")).toEqual(["F-2", "F-5", "N-7", "N-1"]);
    expect(ids("  ")).toEqual([]);
  });
});
