// Posts, names and pages are hostile: what comes from data is shown as it is, never obeyed.

/** A piece of text: words, or a character that a reader would not see, with its name. */
export type Piece = { readonly words: string } | { readonly hidden: string; readonly name: string };

const NAMES: Readonly<Record<number, string>> = {
  0x00ad: "soft hyphen",
  0x034f: "grapheme joiner",
  0x061c: "arabic letter mark",
  0x115f: "hangul filler",
  0x1160: "hangul filler",
  0x17b4: "khmer vowel",
  0x17b5: "khmer vowel",
  0x180e: "mongolian separator",
  0x200b: "zero-width space",
  0x200c: "zero-width non-joiner",
  0x200d: "zero-width joiner",
  0x200e: "left-to-right mark",
  0x200f: "right-to-left mark",
  0x2028: "line separator",
  0x2029: "paragraph separator",
  0x202a: "left-to-right embedding",
  0x202b: "right-to-left embedding",
  0x202c: "pop direction",
  0x202d: "left-to-right override",
  0x202e: "right-to-left override",
  0x2060: "word joiner",
  0x2061: "function application",
  0x2062: "invisible times",
  0x2063: "invisible separator",
  0x2064: "invisible plus",
  0x2066: "left-to-right isolate",
  0x2067: "right-to-left isolate",
  0x2068: "first-strong isolate",
  0x2069: "pop isolate",
  0x3164: "hangul filler",
  0xfeff: "byte order mark",
  0xffa0: "hangul filler",
};

/** The name of a character that is not seen or that turns the direction of others; empty for all others. */
export function hiddenName(code: number): string {
  const known = NAMES[code];
  if (known !== undefined) {
    return known;
  }
  if ((code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || (code >= 0x7f && code <= 0x9f)) {
    return "control character";
  }
  if (code >= 0xe0000 && code <= 0xe007f) {
    return "tag character";
  }
  if ((code >= 0xfff9 && code <= 0xfffb) || (code >= 0x206a && code <= 0x206f)) {
    return "format character";
  }
  if (code >= 0xe0100 && code <= 0xe01ef) {
    return "variation selector";
  }
  return "";
}

/** The sign under which a hidden character is shown, as U+202E. */
export function signOf(code: number): string {
  return "U+" + code.toString(16).toUpperCase().padStart(4, "0");
}

/** Joiners between two parts of one emoji, or between letters of scripts that need them, belong to what is seen. */
function joins(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at + 1);
  const picture = /\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}\ufe0f]*$/u.test(before) && /^\p{Extended_Pictographic}/u.test(after);
  const letters = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}]\p{M}*$/u;
  const next = /^[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}]/u;
  return picture || (letters.test(before.slice(-4)) && next.test(after));
}

/** The server writes hidden characters out, as ⟨U+202E⟩; what it wrote out is a mark as well. */
const WRITTEN_OUT = /⟨(U\+[0-9A-F]{4,6})⟩/;

/** Parts a text into words and hidden characters, so that the latter can be drawn as marks. */
export function pieces(text: string): Piece[] {
  const parts = text.split(WRITTEN_OUT);
  return parts.flatMap((part, at) => (at % 2 === 0 ? raw(part) : [{ hidden: part, name: hiddenName(parseInt(part.slice(2), 16)) || "hidden character" }]));
}

function raw(text: string): Piece[] {
  const found: Piece[] = [];
  let words = "";
  let at = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    const name = hiddenName(code);
    const lone = code >= 0xd800 && code <= 0xdfff;
    if ((name === "" && !lone) || ((code === 0x200d || code === 0x200c) && joins(text, at))) {
      words += sign;
    } else {
      if (words !== "") {
        found.push({ words });
        words = "";
      }
      found.push({ hidden: signOf(code), name: lone ? "half a character" : name });
    }
    at += sign.length;
  }
  if (words !== "") {
    found.push({ words });
  }
  return found;
}

/** The same as plain text, where marks cannot be drawn (canvas, titles, names for screen readers). */
export function plain(text: string): string {
  return pieces(text)
    .map((piece) => ("words" in piece ? piece.words : `[${piece.hidden}]`))
    .join("");
}

/** An address that can be read and copied, but that no program follows by itself. */
export function defang(text: string): string {
  return text
    .replace(/\b(h)tt(ps?):\/\//gi, (_all, h: string, rest: string) => `${h}xx${rest}://`)
    .replace(/(?<=^|[\s"'(<[,;@]|:\/\/)(?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}(?=$|[/:?#\s,;)>"'\]]|\.(?:\s|$))/gu, (host) => host.replace(/\./g, "[.]"));
}
