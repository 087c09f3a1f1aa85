import { describe, expect, it } from "vitest";
import { defang, pieces, plain } from "./hostile";

describe("hostile text", () => {
  it("shows a character that turns the direction", () => {
    expect(pieces("user\u202Etxt.exe")).toEqual([
      { words: "user" },
      { hidden: "U+202E", name: "right-to-left override" },
      { words: "txt.exe" },
    ]);
  });

  it("shows every zero-width character, also several in a row", () => {
    expect(plain("a\u200B\u200Bb\uFEFF")).toBe("a[U+200B][U+200B]b[U+FEFF]");
  });

  it("shows tag characters and controls, and keeps line breaks", () => {
    expect(plain("x\u{E0041}\u0007\ny")).toBe("x[U+E0041][U+0007]\ny");
  });

  it("leaves the joiner inside an emoji and inside a Persian word alone", () => {
    expect(plain("\u{1F468}\u200D\u{1F469}")).toBe("\u{1F468}\u200D\u{1F469}");
    expect(plain("\u0645\u06CC\u200C\u062E")).toBe("\u0645\u06CC\u200C\u062E");
    expect(plain("pay\u200Dpal")).toBe("pay[U+200D]pal");
  });

  it("shows what the server has written out as the same mark", () => {
    expect(pieces("a⟨U+202E⟩b")).toEqual([{ words: "a" }, { hidden: "U+202E", name: "right-to-left override" }, { words: "b" }]);
  });

  it("shows half a character", () => {
    expect(plain("a\uD83Db")).toBe("a[U+D83D]b");
  });

  it("leaves ordinary text of any script as it is", () => {
    for (const text of ["Привіт, світе", "日本語", "שלום", "naïve café 12 %"]) {
      expect(pieces(text)).toEqual([{ words: text }]);
    }
  });
});

describe("defanged addresses", () => {
  it("breaks scheme and host and leaves the path", () => {
    expect(defang("see https://news.example.org/a.html?x=1 now")).toBe("see hxxps://news[.]example[.]org/a.html?x=1 now");
    expect(defang("HTTP://EXAMPLE.ORG")).toBe("HxxP://EXAMPLE[.]ORG");
  });

  it("breaks a bare host and an international one", () => {
    expect(defang("example.org/x")).toBe("example[.]org/x");
    expect(defang("пример.рф")).toBe("пример[.]рф");
  });

  it("leaves numbers and sentences alone", () => {
    expect(defang("At 12.5 percent. Then more.")).toBe("At 12.5 percent. Then more.");
  });
});
