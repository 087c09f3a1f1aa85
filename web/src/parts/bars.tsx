import { BarChart, LineChart } from "echarts/charts";
import { BrushComponent, DataZoomComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use, type EChartsType } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "preact/hooks";
import { count, minute } from "../base/figures";
import { plain } from "../base/hostile";
import { colour, onTheme } from "../base/theme";

// Only what is drawn here is loaded.
use([BarChart, LineChart, GridComponent, TooltipComponent, BrushComponent, DataZoomComponent, LegendComponent, CanvasRenderer]);

export interface BarsProps {
  readonly title: string;
  readonly start: number;
  readonly bucket: number;
  readonly unit: string;
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** Called with the ends of what was brushed; without it nothing can be brushed. */
  readonly onBrush?: (from: number, to: number) => void;
}

const LIGHT = ["#1f5fa8", "#a63c06", "#0b6b61", "#6a3d9a", "#7a5200"];
const DARK = ["#7db2ee", "#f2905c", "#63c7b9", "#c3a1ea", "#e0b454"];

function option(props: BarsProps): Record<string, unknown> {
  const ink = colour("--ink");
  const soft = colour("--soft");
  const rule = colour("--rule");
  const dark = parseInt(colour("--paper").slice(1, 3), 16) < 128;
  const line = { axisLine: { lineStyle: { color: soft } }, axisLabel: { color: soft }, splitLine: { lineStyle: { color: rule } } };
  return {
    animation: false,
    color: dark ? DARK : LIGHT,
    textStyle: { fontFamily: '"DejaVu Sans", "Segoe UI", Roboto, sans-serif', color: ink },
    grid: { left: 8, right: 16, top: props.series.length > 1 ? 34 : 12, bottom: 8, containLabel: true },
    ...(props.series.length > 1 ? { legend: { top: 0, textStyle: { color: ink } } } : {}),
    // Drawn on the canvas: no markup is made from data, and the strict content policy holds.
    tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: "line" }, backgroundColor: colour("--panel"), borderColor: rule, textStyle: { color: ink }, formatter: (items: unknown) => hint(items, props.unit) },
    xAxis: { type: "time", ...line, splitLine: { show: false }, axisLabel: { color: soft, formatter: (at: number) => label(at, props), hideOverlap: true } },
    yAxis: { type: "value", minInterval: 1, ...line },
    ...(props.onBrush ? { brush: { xAxisIndex: 0, brushType: "lineX", brushMode: "single", transformable: true, throttleType: "debounce", throttleDelay: 200, toolbox: [], brushStyle: { color: dark ? "rgba(125,178,238,.25)" : "rgba(31,95,168,.18)", borderColor: colour("--accent") } } } : {}),
    series: props.series.map((one, i) => ({
      type: i === 0 ? "bar" : "line",
      name: plain(one.name),
      barCategoryGap: "10%",
      large: one.values.length > 1500,
      showSymbol: false,
      lineStyle: { width: 1.5 },
      data: one.values.map((value, at) => [props.start + at * props.bucket, value]),
    })),
  };
}

function label(at: number, props: BarsProps): string {
  const span = props.bucket * (props.series[0]?.values.length ?? 1);
  return span > 3 * 86_400_000 ? minute(at).slice(0, 10) : minute(at).slice(5);
}

function hint(items: unknown, unit: string): string {
  const all = (Array.isArray(items) ? items : [items]) as readonly { readonly seriesName?: string; readonly value?: readonly [number, number] }[];
  const at = all[0]?.value?.[0];
  return [at === undefined ? "" : `${minute(at)} UTC`, ...all.map((item) => `${item.seriesName ?? ""}: ${count(item.value?.[1] ?? 0)} ${unit}`)].join("\n");
}

/** Counts over time, as bars. What is drawn is also in the table beside it. */
export default function Bars(props: BarsProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>();
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const there = place.current;
    if (!there) {
      return;
    }
    const made = init(there);
    chart.current = made;
    made.on("brushEnd", (event: unknown) => {
      const range = (event as { areas?: readonly { coordRange?: readonly [number, number] }[] }).areas?.[0]?.coordRange;
      if (range) {
        latest.current.onBrush?.(range[0], range[1]);
      }
    });
    const size = new ResizeObserver(() => made.resize());
    size.observe(there);
    const stop = onTheme(() => made.setOption(option(latest.current), true));
    return () => {
      size.disconnect();
      stop();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option(props), true);
    if (props.onBrush) {
      chart.current?.dispatchAction({ type: "takeGlobalCursor", key: "brush", brushOption: { brushType: "lineX", brushMode: "single" } });
    }
  }, [props.start, props.bucket, props.series, props.onBrush !== undefined]);
  const total = props.series[0]?.values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0) ?? 0;
  return <div class="chart" ref={place} role="img" aria-label={`${plain(props.title)}: ${count(total)} ${props.unit} in all, from ${minute(props.start)} to ${minute(props.start + props.bucket * (props.series[0]?.values.length ?? 0))} UTC`} />;
}
