// The network as a picture that can be moved: sigma draws the marks, the tie layer what joins them.
import Graph from "graphology";
import Sigma from "sigma";
import { plain } from "../base/hostile";
import { colour, onTheme } from "../base/theme";
import type { Columns } from "./columns";
import { DiscProgram, stage } from "./discs";
import { apart, type Label } from "./labels";
import type { LayoutAsk, LayoutStep } from "./layout.worker";
import { rgb } from "./scales";
import { TieLayer } from "./ties";

/** How marks look, by place in the columns. */
export interface Marks {
  readonly size: Float32Array;
  readonly colour: readonly string[];
  readonly hidden: Uint8Array;
}

/** What the picture says of itself, for the notes beside it. */
export interface Drawn {
  readonly marks: number;
  readonly ties: number;
  readonly of: number;
  readonly thinned: number;
  readonly layout: string;
}

/** Ties that stand still at once; more than that are shown as one comes nearer. */
const AT_REST = 150_000;
/** How long the picture must stand still before all ties are drawn again, in milliseconds. */
const STILL = 120;
const SLOW = 36;
const QUICK = 20;

const FONT = (weight: number): string => `${weight} 12px "DejaVu Sans", "Segoe UI", Roboto, sans-serif`;

/** A mark as it is drawn, in pixels of the screen. */
interface Named {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label?: string | null;
  readonly forceLabel?: boolean;
}

function short(label: string): string {
  return label.length > 40 ? label.slice(0, 39) + "…" : label;
}

export class NetworkPicture {
  private readonly sigma: Sigma;
  private readonly ties: TieLayer;
  private readonly stopTheme: () => void;
  private worker: Worker | undefined;
  private marks: Marks;
  private heaviest: number;
  private keptOnly = false;
  private would = 0;
  private shown = 0;
  private restDrawn = false;
  private selected = -1;
  private near = new Set<number>();
  private stillTimer = 0;
  private lastFrame = 0;
  private time: readonly [number, number] = [-Infinity, Infinity];
  private tieBudget = 12_000;
  private markBudget = 30_000;
  private layout = "";
  private dead = false;
  private asked: Label[] = [];
  private writing: CanvasRenderingContext2D | undefined;
  /** For tests: the names that stand on the screen. */
  labels: readonly Label[] = [];
  private ink = "#000";
  private paper = "#fff";

  constructor(
    private readonly container: HTMLElement,
    private readonly columns: Columns,
    marks: Marks,
    private readonly tell: (drawn: Drawn) => void,
    private readonly choose: (node: number) => void,
  ) {
    this.marks = marks;
    this.heaviest = columns.edges;
    const graph = new Graph({ type: "undirected" });
    for (const v of byTies(columns)) {
      graph.addNode(String(v), { x: columns.x[v], y: columns.y[v] });
    }
    this.sigma = new Sigma(graph, container, {
      defaultNodeType: "disc",
      nodeProgramClasses: { disc: DiscProgram as never },
      nodeReducer: (key) => this.mark(Number(key)),
      labelFont: '"DejaVu Sans", "Segoe UI", Roboto, sans-serif',
      labelSize: 12,
      labelWeight: "500",
      labelDensity: 0.6,
      labelGridCellSize: 120,
      labelRenderedSizeThreshold: columns.nodes > 2000 ? 5 : 3,
      defaultDrawNodeLabel: (context, data) => this.ask(context, data),
      defaultDrawNodeHover: (context, data) => this.over(context, data),
      hideLabelsOnMove: columns.nodes > 5000,
      minCameraRatio: 0.005,
      maxCameraRatio: 4,
      stagePadding: 24,
      zIndex: false,
      allowInvalidContainer: true,
    });
    this.sigma.setCustomBBox({ x: [0, 1], y: [0, 1] });
    const context = this.sigma.getCanvases()["nodes"]?.getContext("webgl2");
    if (!context) {
      throw new Error("this browser has no WebGL 2");
    }
    this.ties = new TieLayer(context, columns);
    stage.moving = false;
    stage.most = Infinity;
    stage.under = (params) => this.ties.draw(params, stage.moving ? Math.round(this.tieBudget) : Infinity, this.selected >= 0);
    this.sigma.on("afterRender", () => this.drawn());
    this.sigma.getCamera().on("updated", () => this.moved());
    this.sigma.on("clickNode", ({ node }) => this.choose(Number(node)));
    this.sigma.on("clickStage", () => this.choose(-1));
    this.sigma.on("enterNode", () => container.classList.add("over-mark"));
    this.sigma.on("leaveNode", () => container.classList.remove("over-mark"));
    this.stopTheme = onTheme(() => this.recolour());
    this.colours();
    this.settle();
    if (!columns.placed) {
      this.layOut();
    }
  }

  private colours(): void {
    this.ink = colour("--ink");
    this.paper = colour("--paper");
    const dark = rgb(this.paper)[0] < 0.5;
    this.ties.look = { colour: rgb(dark ? "#a0aec2" : "#465468"), accent: rgb(colour("--accent")) };
  }

  private recolour(): void {
    this.colours();
    this.sigma.refresh();
  }

  private mark(v: number): Record<string, unknown> {
    const faded = this.selected >= 0 && v !== this.selected && !this.near.has(v);
    return {
      x: this.columns.x[v],
      y: this.columns.y[v],
      size: this.marks.size[v],
      color: faded ? this.faint(this.marks.colour[v] ?? "#888888") : this.marks.colour[v],
      hidden: this.marks.hidden[v] === 1,
      sure: this.columns.sure[v],
      label: plain(this.columns.label[v] ?? ""),
      forceLabel: v === this.selected,
      highlighted: v === this.selected,
      type: "disc",
    };
  }

  private faint(full: string): string {
    const [r, g, b] = rgb(full);
    const [pr, pg, pb] = rgb(this.paper);
    const mixed = [r * 0.25 + pr * 0.75, g * 0.25 + pg * 0.75, b * 0.25 + pb * 0.75];
    return "#" + mixed.map((part) => Math.round(part * 255).toString(16).padStart(2, "0")).join("");
  }

  /** Sets a name aside until all of a picture are known. */
  private ask(context: CanvasRenderingContext2D, data: Named): void {
    if (!data.label) {
      return;
    }
    this.writing = context;
    context.font = FONT(500);
    const text = short(data.label);
    this.asked.push({ text, x: data.x + data.size + 4, y: data.y + 4, width: context.measureText(text).width, size: data.size, chosen: data.forceLabel === true });
  }

  /** Writes the names that have room, the largest marks first. */
  private write(): void {
    this.labels = apart(this.asked);
    this.asked = [];
    const context = this.writing;
    if (!context) {
      return;
    }
    context.font = FONT(500);
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = this.paper;
    context.fillStyle = this.ink;
    for (const label of this.labels) {
      context.strokeText(label.text, label.x, label.y);
      context.fillText(label.text, label.x, label.y);
    }
  }

  /** The mark under the pointer, ringed, with its name over all others. */
  private over(context: CanvasRenderingContext2D, data: Named): void {
    if (!data.label) {
      return;
    }
    context.font = FONT(600);
    context.lineJoin = "round";
    context.beginPath();
    context.arc(data.x, data.y, data.size + 3, 0, Math.PI * 2);
    context.lineWidth = 2;
    context.strokeStyle = this.ink;
    context.stroke();
    context.strokeStyle = this.paper;
    context.lineWidth = 5;
    context.fillStyle = this.ink;
    const x = data.x + data.size + 4;
    context.strokeText(short(data.label), x, data.y + 4);
    context.fillText(short(data.label), x, data.y + 4);
  }

  private moved(): void {
    if (!stage.moving) {
      stage.moving = true;
      this.restDrawn = false;
      this.lastFrame = 0;
      this.container.classList.add("moving");
      this.report();
    }
    window.clearTimeout(this.stillTimer);
    this.stillTimer = window.setTimeout(() => this.rest(), STILL);
  }

  private rest(): void {
    if (this.dead) {
      return;
    }
    stage.moving = false;
    this.container.classList.remove("moving");
    if (this.columns.edges > AT_REST) {
      this.load();
    }
    this.sigma.scheduleRender();
    this.report();
  }

  /** While the picture moves, what is drawn is fitted to what this machine draws in a fraction of a second. */
  private pace(): void {
    const now = performance.now();
    const took = now - this.lastFrame;
    if (this.lastFrame > 0) {
      if (took > SLOW) {
        this.tieBudget = Math.max(1000, this.tieBudget * (took > 2 * SLOW ? 0.5 : 0.8));
        this.markBudget = Math.max(5000, this.tieBudget <= 1000 ? this.markBudget * 0.8 : this.markBudget);
      } else if (took < QUICK) {
        this.markBudget = Math.min(200_000, this.markBudget * 1.1);
        this.tieBudget = Math.min(AT_REST, this.tieBudget * 1.1);
      }
    }
    this.lastFrame = now;
    stage.most = Math.round(this.markBudget);
  }

  private drawn(): void {
    this.write();
    if (stage.moving) {
      this.pace();
    }
    this.restDrawn = !stage.moving;
    this.shown++;
  }

  private inView(): ((v: number) => boolean) | undefined {
    if (this.columns.edges <= AT_REST || this.sigma.getCamera().ratio > 0.7) {
      return undefined;
    }
    const { width, height } = this.sigma.getDimensions();
    const a = this.sigma.viewportToFramedGraph({ x: 0, y: 0 });
    const b = this.sigma.viewportToFramedGraph({ x: width, y: height });
    const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
    const [bottom, top] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
    const { x, y } = this.columns;
    return (v) => (x[v] ?? 0) >= left && (x[v] ?? 0) <= right && (y[v] ?? 0) >= bottom && (y[v] ?? 0) <= top;
  }

  private load(): void {
    const { from, to, kept } = this.columns;
    const hidden = this.marks.hidden;
    const view = this.inView();
    this.would = this.ties.show(
      (tie) => {
        const a = from[tie] ?? 0;
        const b = to[tie] ?? 0;
        return hidden[a] !== 1 && hidden[b] !== 1 && (!this.keptOnly || kept[tie] === 1) && (view === undefined || view(a) || view(b));
      },
      this.heaviest,
      AT_REST,
    );
  }

  private settle(): void {
    this.load();
    this.ties.choose(this.selected >= 0 ? this.chosenTies() : []);
    this.sigma.refresh();
    this.report();
  }

  private chosenTies(): number[] {
    return [...this.columns.tiesOf(this.selected)].filter((tie) => tie < this.heaviest && this.marks.hidden[this.columns.other(tie, this.selected)] !== 1 && (!this.keptOnly || this.columns.kept[tie] === 1));
  }

  private report(): void {
    const hidden = this.marks.hidden.reduce((sum, one) => sum + one, 0);
    this.tell({
      marks: this.columns.nodes - hidden,
      ties: this.ties.count,
      of: this.would,
      thinned: stage.moving ? Math.min(this.ties.count, Math.round(this.tieBudget)) : this.ties.count,
      layout: this.layout,
    });
  }

  /** Takes over marks and the ties that are wanted. */
  look(marks: Marks, leastWeight: number, keptOnly: boolean): void {
    this.marks = marks;
    this.heaviest = this.columns.atLeast(leastWeight);
    this.keptOnly = keptOnly;
    this.settle();
  }

  within(from: number, to: number): void {
    this.time = [from, to];
    this.ties.within(from, to);
    this.sigma.scheduleRender();
  }

  select(node: number, show: boolean): void {
    this.selected = node;
    this.near = new Set(node < 0 ? [] : [...this.columns.tiesOf(node)].map((tie) => this.columns.other(tie, node)));
    this.settle();
    if (node >= 0 && show) {
      const data = this.sigma.getNodeDisplayData(String(node));
      if (data) {
        void this.sigma.getCamera().animate({ x: data.x, y: data.y, ratio: Math.min(this.sigma.getCamera().ratio, 0.4) }, { duration: calm() ? 0 : 250 });
      }
    }
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    void camera.animate({ ratio: Math.min(4, Math.max(0.005, camera.ratio / factor)) }, { duration: calm() ? 0 : 150 });
  }

  pan(right: number, up: number): void {
    const camera = this.sigma.getCamera();
    const state = camera.getState();
    camera.setState({ x: state.x + right * state.ratio * 0.1, y: state.y + up * state.ratio * 0.1 });
  }

  wholePicture(): void {
    void this.sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: calm() ? 0 : 200 });
  }

  /** For measurements: how many pictures were drawn so far. */
  get frames(): number {
    return this.shown;
  }

  /** Whether all that is shown at rest stands on the screen. */
  get allDrawn(): boolean {
    return !stage.moving && this.restDrawn;
  }

  /** Waits until what was drawn stands in memory, not only until it was asked for; for measurements. */
  finish(): void {
    const gl = this.sigma.getCanvases()["nodes"]?.getContext("webgl2");
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }

  /** How many ties are drawn while the picture moves, as this machine allows. */
  get moving(): number {
    return Math.min(this.ties.count, Math.round(this.tieBudget));
  }

  /** For tests: where a mark stands, in pixels of the picture. */
  whereIs(node: number): { x: number; y: number } {
    return this.sigma.graphToViewport({ x: this.columns.x[node] ?? 0, y: this.columns.y[node] ?? 0 });
  }

  /** For tests: the account with the most ties. */
  strongest(): number {
    return byTies(this.columns)[0] ?? 0;
  }

  /** For tests: how many ties were active in the time chosen. */
  inTime(): number {
    const { first, last, edges } = this.columns;
    let active = 0;
    for (let tie = 0; tie < edges; tie++) {
      if (!((last[tie] ?? NaN) < this.time[0] || (first[tie] ?? NaN) > this.time[1])) {
        active++;
      }
    }
    return active;
  }

  /** The picture as it stands, on paper. */
  image(): Promise<Blob> {
    this.sigma.refresh();
    const layers = this.sigma.getCanvases();
    const first = layers["nodes"];
    const out = document.createElement("canvas");
    out.width = first?.width ?? 1;
    out.height = first?.height ?? 1;
    const context = out.getContext("2d");
    if (context) {
      context.fillStyle = this.paper;
      context.fillRect(0, 0, out.width, out.height);
      for (const name of ["nodes", "labels", "hovers"]) {
        const layer = layers[name];
        if (layer) {
          context.drawImage(layer, 0, 0, out.width, out.height);
        }
      }
    }
    return new Promise((done, fail) => out.toBlob((blob) => (blob ? done(blob) : fail(new Error("the browser made no image"))), "image/png"));
  }

  private layOut(): void {
    const { columns } = this;
    const groups = new Map<string, number>();
    const ask: LayoutAsk = {
      nodes: columns.nodes,
      from: columns.from,
      to: columns.to,
      weight: columns.weight,
      group: Int32Array.from({ length: columns.nodes }, (_none, v) => {
        const name = columns.group[v] ?? "";
        const known = groups.get(name) ?? groups.size;
        groups.set(name, known);
        return known;
      }),
      rounds: columns.nodes > 50_000 ? 40 : columns.nodes > 5000 ? 120 : 300,
    };
    this.worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    this.worker.onmessage = (event: MessageEvent<LayoutStep>) => {
      const step = event.data;
      columns.place(step.x, step.y);
      this.layout = step.round < step.rounds ? `Layout: round ${step.round} of ${step.rounds}` : "";
      this.settle();
      if (step.round === step.rounds) {
        this.worker?.terminate();
      }
    };
    this.layout = "Layout: begins";
    this.worker.postMessage(ask);
    this.report();
  }

  end(): void {
    this.dead = true;
    stage.moving = false;
    stage.under = () => undefined;
    window.clearTimeout(this.stillTimer);
    this.worker?.terminate();
    this.stopTheme();
    this.sigma.kill();
    this.container.replaceChildren();
  }
}

function calm(): boolean {
  return matchMedia("(prefers-reduced-stage: reduce)").matches;
}

/** Nodes with the most ties first: while the picture moves, the first of them are drawn. */
function byTies(columns: Columns): Uint32Array {
  const ties = columns.measures.get("ties") ?? new Float64Array(columns.nodes);
  return Uint32Array.from({ length: columns.nodes }, (_none, v) => v).sort((a, b) => (ties[b] ?? 0) - (ties[a] ?? 0) || a - b);
}
