import { count, countOf } from "../base/figures";

const WIDTH = 720;
const HEIGHT = 160;

/** Incidents by month as bars, within the number of articles read as outlines. */
export default function Months({ months }: { readonly months: readonly { readonly month: string; readonly incidents: number; readonly articles: number }[] }) {
  const dated = months.filter((one) => one.month !== "");
  const most = Math.max(1, ...dated.map((one) => one.articles));
  const wide = WIDTH / Math.max(1, dated.length);
  const high = (value: number): number => ((HEIGHT - 28) * value) / most;
  return (
    <figure class="chart-figure">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`Incidents by month: ${countOf(dated.reduce((sum, one) => sum + one.incidents, 0), "incident")}, from ${count(dated.reduce((sum, one) => sum + one.articles, 0))} articles read`}>
        {dated.map((one, i) => (
          <g key={one.month}>
            <rect class="amount expected" x={i * wide + 1} y={HEIGHT - 18 - high(one.articles)} width={Math.max(1, wide - 2)} height={high(one.articles)} />
            <rect class="amount seen" x={i * wide + 1} y={HEIGHT - 18 - high(one.incidents)} width={Math.max(1, wide - 2)} height={high(one.incidents)} />
            {(i % Math.ceil(dated.length / 8) === 0) && (
              <text class="axis-label" x={i * wide + 1} y={HEIGHT - 4}>
                {one.month}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption>Full: incidents by the month in which they were first told. Dashed: articles read.</figcaption>
    </figure>
  );
}
