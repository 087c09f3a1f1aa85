import { count, countOf } from "../base/figures";
import type { Month } from "../base/types";

const WIDTH = 720;
const HEIGHT = 160;

/** Incidents by month as bars, within the number of articles read as outlines. */
export default function Months({ months }: { readonly months: readonly Month[] }) {
  const most = Math.max(1, ...months.map((one) => Math.max(one.articles_read, one.incidents)));
  const wide = WIDTH / Math.max(1, months.length);
  const high = (value: number): number => ((HEIGHT - 28) * value) / most;
  return (
    <figure class="chart-figure">
      <div class="scroll" tabIndex={0} role="region" aria-label="Incidents by month">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`Incidents by month: ${countOf(months.reduce((sum, one) => sum + one.incidents, 0), "incident")}, from ${count(months.reduce((sum, one) => sum + one.articles_read, 0))} articles read`}>
          {months.map((one, i) => (
            <g key={one.month}>
              <rect class="amount expected" x={i * wide + 1} y={HEIGHT - 18 - high(one.articles_read)} width={Math.max(1, wide - 2)} height={high(one.articles_read)} />
              <rect class="amount seen" x={i * wide + 1} y={HEIGHT - 18 - high(one.incidents)} width={Math.max(1, wide - 2)} height={high(one.incidents)} />
              {(i % Math.ceil(months.length / 8) === 0) && (
                <text class="axis-label" x={i * wide + 1} y={HEIGHT - 4}>
                  {one.month}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
      <figcaption>Full: incidents by the month in which their acts surely began. Dashed: articles read that appeared in it.</figcaption>
    </figure>
  );
}
