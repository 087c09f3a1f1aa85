import { describe, expect, it } from "vitest";
import { chance, falseAlarms, count, countOf, minute, number, odds, percent, second, span, wireNumber } from "./figures";

describe("figures", () => {
  it("writes counts with their nouns", () => {
    expect(count(80211)).toBe("80,211");
    expect(countOf(1, "account")).toBe("1 account");
    expect(countOf(37, "account")).toBe("37 accounts");
    expect(countOf(2, "analysis")).toBe("2 analyses");
    expect(countOf(3, "story")).toBe("3 stories");
    expect(countOf(3, "day")).toBe("3 days");
  });

  it("reads what JSON cannot hold", () => {
    expect(wireNumber(null)).toBeNaN();
    expect(wireNumber("Infinity")).toBe(Infinity);
    expect(number(null)).toBe("–");
    expect(number("Infinity")).toBe("∞");
  });

  it("writes three digits that matter", () => {
    expect(number(0.12345)).toBe("0.123");
    expect(number(12.345)).toBe("12.3");
    expect(number(1234.5)).toBe("1,235");
    expect(number(0.000012)).toBe("1.2e-5");
    expect(number(2)).toBe("2");
  });

  it("writes chances, shares and odds as the report does", () => {
    expect(chance(0.034)).toBe("0.034");
    expect(chance(0.5)).toBe("0.50");
    expect(chance(4.1e-9)).toBe("4.1e-9");
    expect(chance(2.7e-55)).toBe("2.7e-55");
    expect(chance(1e-12)).toBe("≤ 1e-12");
    expect(falseAlarms(2.4e-12, 1e-12)).toBe("≤ 2.4e-12");
    expect(falseAlarms(1e-12, 1e-12)).toBe("≤ 1e-12");
    expect(falseAlarms(0.02, 0.001)).toBe("0.020");
    expect(odds(1e-12)).toBe("at most once in a million million tries");
    expect(percent(0.05)).toBe("5 %");
    expect(percent(0.00001)).toBe("less than 0.01 %");
    expect(odds(1 / 2345)).toBe("about once in 2,300 tries");
    expect(odds(0.9)).toBe("more often than not");
  });

  it("writes times in UTC and spans", () => {
    expect(second(0)).toBe("1970-01-01 00:00:00");
    expect(minute("2016-10-03T09:12:05Z")).toBe("2016-10-03 09:12");
    expect(minute(undefined)).toBe("–");
    expect(span(45_000)).toBe("45 s");
    expect(span(200_000)).toBe("3 min 20 s");
    expect(span(7_500_000)).toBe("2 h 5 min");
    expect(span(273_600_000)).toBe("3 d 4 h");
  });
});
