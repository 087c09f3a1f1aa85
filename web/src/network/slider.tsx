import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { count, minute } from "../base/figures";
import type { Columns } from "./columns";

const STEPS = 1000;
const BARS = 80;

/** How many ties were active in each part of the time. */
export function activity(columns: Columns, bars: number): Float64Array {
  const out = new Float64Array(bars + 1);
  const width = (columns.latest - columns.earliest) / bars;
  for (let tie = 0; tie < columns.edges; tie++) {
    const first = columns.first[tie] ?? NaN;
    const last = columns.last[tie] ?? first;
    if (Number.isNaN(first)) {
      continue;
    }
    const from = Math.min(bars - 1, Math.floor((first - columns.earliest) / width));
    const to = Math.min(bars - 1, Math.floor(((Number.isNaN(last) ? first : last) - columns.earliest) / width));
    out[from] = (out[from] ?? 0) + 1;
    out[to + 1] = (out[to + 1] ?? 0) - 1;
  }
  for (let i = 1; i <= bars; i++) {
    out[i] = (out[i] ?? 0) + (out[i - 1] ?? 0);
  }
  return out.subarray(0, bars);
}

/** The time slider: two ends, and a walk through the time. Only ties that were active between the ends are drawn. */
export function TimeSlider({ columns, from, to, onChange }: { readonly columns: Columns; readonly from: number; readonly to: number; readonly onChange: (from: number, to: number, settled: boolean) => void }) {
  const [playing, play] = useState(false);
  const now = useRef({ from, to });
  now.current = { from, to };
  const bars = useMemo(() => activity(columns, BARS), [columns]);
  const most = bars.reduce((high, one) => Math.max(high, one), 1);
  const whole = columns.latest - columns.earliest;
  const step = (at: number): number => Math.round(((at - columns.earliest) / whole) * STEPS);
  const at = (steps: number): number => (steps <= 0 ? columns.earliest : steps >= STEPS ? columns.latest : Math.round(columns.earliest + (steps / STEPS) * whole));
  useEffect(() => {
    if (!playing) {
      return;
    }
    let width = now.current.to - now.current.from;
    if (width >= whole * 0.95) {
      width = whole / 8;
      onChange(columns.earliest, columns.earliest + width, false);
    }
    let last = performance.now();
    let frame = requestAnimationFrame(function walk(time) {
      const start = now.current.from + ((time - last) / 20_000) * whole;
      last = time;
      if (start + width >= columns.latest) {
        onChange(columns.latest - width, columns.latest, true);
        play(false);
        return;
      }
      onChange(start, start + width, false);
      frame = requestAnimationFrame(walk);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing]);
  const inside = (i: number): boolean => {
    const middle = columns.earliest + ((i + 0.5) / BARS) * whole;
    return middle >= from && middle <= to;
  };
  return (
    <fieldset class="time-slider">
      <legend>Time, UTC</legend>
      <svg class="activity" viewBox={`0 0 ${BARS * 4} 30`} preserveAspectRatio="none" aria-hidden="true">
        {[...bars].map((value, i) => (
          <rect key={i} class={inside(i) ? "in" : "out"} x={i * 4} width={3} y={30 - (28 * value) / most} height={Math.max(0.5, (28 * value) / most)} />
        ))}
      </svg>
      <div class="ends">
        <label>
          <span>From</span>
          <input
            type="range"
            min={0}
            max={STEPS}
            value={step(from)}
            aria-valuetext={minute(from)}
            onInput={(event) => onChange(Math.min(at(event.currentTarget.valueAsNumber), to), to, false)}
            onChange={(event) => onChange(Math.min(at(event.currentTarget.valueAsNumber), to), to, true)}
          />
        </label>
        <label>
          <span>To</span>
          <input
            type="range"
            min={0}
            max={STEPS}
            value={step(to)}
            aria-valuetext={minute(to)}
            onInput={(event) => onChange(from, Math.max(at(event.currentTarget.valueAsNumber), from), false)}
            onChange={(event) => onChange(from, Math.max(at(event.currentTarget.valueAsNumber), from), true)}
          />
        </label>
      </div>
      <p class="span-line">
        <span>
          {minute(from)} to {minute(to)}
        </span>
        <button
          type="button"
          onClick={() => {
            if (playing) {
              onChange(now.current.from, now.current.to, true);
            }
            play(!playing);
          }}
        >
          {playing ? "Stop" : "Play"}
        </button>
        <button
          type="button"
          onClick={() => {
            play(false);
            onChange(columns.earliest, columns.latest, true);
          }}
        >
          All time
        </button>
      </p>
      <p class="unseen">At most {count(most)} ties were active at once.</p>
    </fieldset>
  );
}
