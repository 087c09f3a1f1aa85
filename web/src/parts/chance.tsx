import { chance, falseAlarms, number, odds, percent, wireNumber } from "../base/figures";
import type { Chance, Explanation, Interval, Tested } from "../base/types";
import { Badge } from "./badge";
import { Words } from "./words";

const WIDTH = 380;
const LEFT = 4;
const RIGHT = 372;

/** Whether the finding could be chance: the verdict, its grounds, the numbers and what they mean. */
export function ChancePanel({ chance: said, names }: { readonly chance: Chance; readonly names: (text: string) => string }) {
  const verdict = said.kind === "tested" ? (said.verdict ?? "chance") : "untested";
  return (
    <section class={`chance v-${verdict}`} aria-labelledby="chance-head">
      <h2 id="chance-head">Could this be chance?</h2>
      {said.kind === "tested" ? (
        <TestedPanel tested={said} names={names} />
      ) : (
        <>
          <p class="verdict-line">
            <Badge verdict="untested" /> <Words text={names(said.reason)} />
          </p>
          <p>Thresholds alone listed this finding. Read it as a lead to look into: how often the news, a shared audience or plain chance would give the same is not known.</p>
        </>
      )}
    </section>
  );
}

function TestedPanel({ tested, names }: { readonly tested: Tested; readonly names: (text: string) => string }) {
  return (
    <>
      <p class="verdict-line">
        {tested.verdict ? <Badge verdict={tested.verdict} /> : "The test is of something else than accounts acting together."}
      </p>
      {tested.because.length > 0 && (
        <ul class="because">
          {tested.because.map((ground, i) => (
            <li key={i}>
              <Words text={names(ground)} />
            </li>
          ))}
        </ul>
      )}
      <div class="chance-grid">
        <Bars tested={tested} />
        <Numbers tested={tested} names={names} />
      </div>
      <p class="model">
        <strong>What chance means here. </strong>
        <Words text={names(tested.model)} />
      </p>
    </>
  );
}

function Numbers({ tested, names }: { readonly tested: Tested; readonly names: (text: string) => string }) {
  const effect = tested.effect;
  const rows: readonly (readonly [string, string, string])[] = [
    ["Observed", number(tested.observed), ""],
    ["Chance gives", number(tested.expected), "on average, under the model below"],
    ["Effect", number(effect.estimate), `${names(effect.means)}; ${told(effect)}`],
    ["p", chance(tested.p), `chance alone gives as much ${odds(tested.p)}`],
    ["q", falseAlarms(tested.q, tested.p), `share of false alarms to expect among findings this strong or stronger: ${percent(tested.q)}`],
  ];
  return (
    <dl class="numbers">
      {rows.map(([name, value, means]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span class="value">{value}</span> {means !== "" && <span class="means">{means}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function told(effect: Interval): string {
  if (wireNumber(effect.level) === 0) {
    return "no interval is made";
  }
  const ends = wireNumber(effect.high) === Infinity ? `at least ${number(effect.low)}` : `${number(effect.low)} to ${number(effect.high)}`;
  return `${percent(effect.level)} interval ${ends}`;
}

function canBeDrawn(effect: Interval): boolean {
  const [low, middle, high] = [effect.low, effect.estimate, effect.high].map(wireNumber) as [number, number, number];
  return Number.isFinite(low) && Number.isFinite(high) && low > 0 && middle >= low && high >= middle;
}

function Bars({ tested }: { readonly tested: Tested }) {
  const observed = wireNumber(tested.observed);
  const expected = wireNumber(tested.expected);
  const most = Math.max(observed || 0, expected || 0, 1e-9);
  // a difference or a share has another place for "no effect" than a factor has
  const drawn = canBeDrawn(tested.effect) && (tested.verdict !== null || tested.effect.means.startsWith("times"));
  const bar = (label: string, kind: string, value: number, top: number) => (
    <>
      <text class="bar-label" x={LEFT} y={top + 12}>
        {label}
      </text>
      <rect class={`amount ${kind}`} x={LEFT} y={top + 18} width={Number.isNaN(value) ? 0 : Math.max(1.5, ((RIGHT - LEFT) * value) / most)} height={14} />
    </>
  );
  return (
    <svg
      class="compare"
      viewBox={`0 0 ${WIDTH} ${drawn ? 158 : 92}`}
      role="img"
      aria-label={`Observed ${number(observed)}, chance gives ${number(expected)}; effect ${number(tested.effect.estimate)}, ${told(tested.effect)}`}
    >
      {bar(`observed ${number(observed)}`, "seen", observed, 6)}
      {bar(`chance ${number(expected)}`, "expected", expected, 50)}
      {drawn && <Whisker effect={tested.effect} />}
    </svg>
  );
}

/** On a scale of factors, with a line where observed and expected are the same. */
function Whisker({ effect }: { readonly effect: Interval }) {
  const [low, middle, high] = [effect.low, effect.estimate, effect.high].map((one) => Math.log(wireNumber(one))) as [number, number, number];
  const left = Math.min(0, low);
  const right = Math.max(0, high);
  const room = Math.max(0.2, right - left) * 0.08;
  const at = (value: number): number => LEFT + ((value - (left - room)) / (right - left + 2 * room)) * (RIGHT - LEFT);
  return (
    <>
      <path class="axis" d={`M${LEFT} 134H${RIGHT}`} />
      <path class="no-effect" d={`M${at(0)} 106V140`} />
      <text class="axis-label" x={Math.min(at(0), RIGHT - 4)} y={154} text-anchor={at(0) > WIDTH / 2 ? "end" : "start"}>
        no effect
      </text>
      <path class="whisker" d={`M${at(low)} 120H${at(high)}M${at(low)} 114v12M${at(high)} 114v12`} />
      <circle class="estimate" cx={at(middle)} cy={120} r={5} />
      <text class="bar-label" x={Math.max(30, Math.min(WIDTH - 40, at(middle)))} y={106} text-anchor="middle">
        {number(Math.exp(middle))} times
      </text>
    </>
  );
}

/** What becomes of the finding when it is looked at in other ways. */
export function Robustness({ tested }: { readonly tested: Tested }) {
  if (tested.robustness.length === 0) {
    return null;
  }
  const holds = tested.robustness.filter((look) => look.holds).length;
  return (
    <section aria-labelledby="robust-head">
      <h2 id="robust-head">Looked at in other ways</h2>
      <p>
        Holds in {holds} of {tested.robustness.length} other looks.
      </p>
      <ul class="robust">
        {tested.robustness.map((look, i) => (
          <li key={i} class={look.holds ? "holds" : "falls"}>
            <span>
              <Words text={look.look} />
            </span>
            <span class="outcome">{look.holds ? "✓ holds" : "✗ does not hold"}</span>
            <span class="p">p {chance(look.p)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A score and what it was made from. */
export function Score({ score }: { readonly score: Explanation }) {
  return (
    <ul class="tree">
      <ScoreNode node={score} />
    </ul>
  );
}

function ScoreNode({ node }: { readonly node: Explanation }) {
  return (
    <li>
      <span class="value">{number(node.value)}</span> <Words text={node.means} />
      {node.from.length > 0 && (
        <ul>
          {node.from.map((part, i) => (
            <ScoreNode key={i} node={part} />
          ))}
        </ul>
      )}
    </li>
  );
}
