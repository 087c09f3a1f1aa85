// Numbers and times as people read them; the same forms as in the HTML report. What is not a number is a dash.

const DASH = "–";

/** 80,211 */
export function count(n: number): string {
  return Math.round(n).toLocaleString("en-US");
}

/** A count with its noun: "1 account", "37 accounts". */
export function countOf(n: number, one: string): string {
  const many = one.endsWith("sis") ? one.slice(0, -2) + "es" : one.endsWith("y") && !/[aeiou]y$/.test(one) ? one.slice(0, -1) + "ies" : one + "s";
  return `${count(n)} ${n === 1 ? one : many}`;
}

function trimmed(text: string): string {
  return text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}

function scientific(v: number): string {
  return v.toExponential(1).replace("e+", "e");
}

/** A value as it came over the wire: null is not a number, the infinities are words. */
export function wireNumber(v: unknown): number {
  if (typeof v === "number") {
    return v;
  }
  return v === "Infinity" ? Infinity : v === "-Infinity" ? -Infinity : NaN;
}

/** Three digits that matter. */
export function number(value: unknown): string {
  const v = wireNumber(value);
  if (Number.isNaN(v)) {
    return DASH;
  }
  if (!Number.isFinite(v)) {
    return v > 0 ? "∞" : "−∞";
  }
  const size = Math.abs(v);
  if (Number.isInteger(v) && size < 1e9) {
    return count(v);
  }
  if (size >= 100 && size < 1e9) {
    return count(v);
  }
  if (size >= 0.001 && size < 1e9) {
    return trimmed(v.toFixed(size >= 10 ? 1 : size >= 1 ? 2 : 3));
  }
  return scientific(v);
}

/** The smallest chance that is told of a group; it stands for "this or less". */
const LEAST_TOLD = 1e-12;

/** A probability: 0.034, 0.0004, 4.1e-9; "≤ 1e-12" for the smallest that is told. */
export function chance(value: unknown): string {
  const p = wireNumber(value);
  if (p === LEAST_TOLD) {
    return "≤ 1e-12";
  }
  if (Number.isNaN(p)) {
    return DASH;
  }
  if (p === 0) {
    return "0";
  }
  if (p >= 0.0995) {
    return p.toFixed(2);
  }
  if (p >= 0.0001) {
    return p.toFixed(p >= 0.00995 ? 3 : 4);
  }
  return scientific(p);
}

/** The share of false alarms of a test, which is a bound where its p is one. */
export function falseAlarms(q: unknown, p: unknown): string {
  const told = chance(q);
  return wireNumber(p) === LEAST_TOLD && wireNumber(q) > LEAST_TOLD ? `≤ ${told}` : told;
}

/** A share of one as per cent. */
export function percent(value: unknown): string {
  const share = wireNumber(value);
  if (Number.isNaN(share)) {
    return DASH;
  }
  const of100 = share * 100;
  if (of100 > 0 && of100 < 0.01) {
    return "less than 0.01 %";
  }
  return trimmed(of100.toFixed(of100 >= 10 ? 0 : of100 >= 1 ? 1 : 2)) + " %";
}

/** A probability as how often it comes about: "about once in 2,300 tries". */
export function odds(value: unknown): string {
  const p = wireNumber(value);
  if (Number.isNaN(p)) {
    return "an unknown number of times";
  }
  if (p > 0.5) {
    return "more often than not";
  }
  if (p <= LEAST_TOLD) {
    return "at most once in a million million tries";
  }
  const tries = 1 / p;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(tries)) - 1);
  return `about once in ${count(Math.round(tries / unit) * unit)} tries`;
}

/** Milliseconds since 1970, or an ISO instant, as milliseconds; NaN where there is no time. */
export function millis(when: unknown): number {
  if (typeof when === "number") {
    return when;
  }
  return typeof when === "string" && when !== "" ? Date.parse(when) : NaN;
}

function iso(when: unknown): string {
  const at = millis(when);
  return Number.isFinite(at) && Math.abs(at) < 8e15 ? new Date(at).toISOString() : "";
}

/** 2016-10-03 */
export function day(when: unknown): string {
  return iso(when).slice(0, 10) || DASH;
}

/** 2016-10-03 09:12 */
export function minute(when: unknown): string {
  return iso(when).slice(0, 16).replace("T", " ") || DASH;
}

/** 2016-10-03 09:12:05 */
export function second(when: unknown): string {
  return iso(when).slice(0, 19).replace("T", " ") || DASH;
}

function both(large: number, unit: string, small: number, smallUnit: string): string {
  return `${large} ${unit}${small === 0 ? "" : ` ${small} ${smallUnit}`}`;
}

/** 45 s, 3 min 20 s, 2 h 5 min, 3 d 4 h. */
export function span(ms: number): string {
  if (!Number.isFinite(ms)) {
    return DASH;
  }
  const s = Math.floor(Math.abs(ms) / 1000);
  if (s < 60) {
    return `${Math.abs(ms) % 1000 === 0 ? s : trimmed((Math.abs(ms) / 1000).toFixed(1))} s`;
  }
  if (s < 3600) {
    return both(Math.floor(s / 60), "min", s % 60, "s");
  }
  if (s < 86_400) {
    return both(Math.floor(s / 3600), "h", Math.floor((s % 3600) / 60), "min");
  }
  return both(Math.floor(s / 86_400), "d", Math.floor((s % 86_400) / 3600), "h");
}
