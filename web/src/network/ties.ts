// Draws the ties of the network beneath its marks, in one call, from columns. Half a million ties as objects of a graph
// would be a gigabyte and seconds of work for each change; as columns the time slider is one number for the graphics unit.
import type { RenderParams } from "sigma/types";
import type { Columns } from "./columns";

// Few ties are drawn as bands with soft edges, as wide as they are strong. Many are drawn as lines of one pixel, which a machine
// without a graphics card draws ten times as quickly. Nothing is drawn by instances: software draws each as a call of its own.
const TIMES = `
in vec2 a_time;
uniform vec2 u_time;
bool away() { return a_time.y < u_time.x || a_time.x > u_time.y; }
`;

const BANDS = `#version 300 es
precision highp float;
in vec2 a_at;
in vec2 a_other;
in vec2 a_side;
in vec2 a_strength;
${TIMES}
uniform mat3 u_matrix;
uniform vec2 u_size;
uniform float u_wide;
uniform float u_faint;
out float v_across;
out float v_half;
out float v_alpha;
flat out float v_dashed;

void main() {
  if (away()) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vec2 at = (u_matrix * vec3(a_at, 1.0)).xy;
  vec2 other = (u_matrix * vec3(a_other, 1.0)).xy;
  vec2 along = (other - at) * u_size * 0.5 * a_side.y;
  vec2 normal = vec2(-along.y, along.x) / max(length(along), 0.0001);
  v_half = 0.5 + a_strength.x * u_wide;
  v_across = a_side.x * (v_half + 0.5);
  v_alpha = mix(u_faint, 0.85, a_strength.x);
  v_dashed = 1.0 - a_strength.y;
  gl_Position = vec4(at + normal * v_across / (u_size * 0.5), 0.0, 1.0);
}
`;

const BAND_COLOURS = `#version 300 es
precision highp float;
in float v_across;
in float v_half;
in float v_alpha;
flat in float v_dashed;
uniform vec3 u_colour;
out vec4 colour;

void main() {
  vec2 cell = floor(gl_FragCoord.xy / 4.0);
  if (v_dashed > 0.5 && mod(cell.x + cell.y, 2.0) > 0.5) {
    discard;
  }
  float alpha = clamp(v_half + 0.5 - abs(v_across), 0.0, 1.0) * v_alpha;
  colour = vec4(u_colour * alpha, alpha);
}
`;

const LINES = `#version 300 es
precision highp float;
in vec2 a_at;
in vec2 a_strength;
${TIMES}
uniform mat3 u_matrix;
uniform float u_faint;
flat out float v_alpha;
flat out float v_dashed;

void main() {
  if (away()) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  v_alpha = u_faint * (0.4 + 1.6 * a_strength.x);
  v_dashed = 1.0 - a_strength.y;
  gl_Position = vec4((u_matrix * vec3(a_at, 1.0)).xy, 0.0, 1.0);
}
`;

const LINE_COLOURS = `#version 300 es
precision mediump float;
flat in float v_alpha;
flat in float v_dashed;
uniform vec3 u_colour;
out vec4 colour;

void main() {
  vec2 cell = floor(gl_FragCoord.xy / 4.0);
  if (v_dashed > 0.5 && mod(cell.x + cell.y, 2.0) > 0.5) {
    discard;
  }
  colour = vec4(u_colour * v_alpha, v_alpha);
}
`;

/** Up to so many ties are drawn as bands. */
const FEW = 4000;

export interface TieLook {
  readonly colour: readonly [number, number, number];
  readonly accent: readonly [number, number, number];
}

function shader(gl: WebGL2RenderingContext, kind: number, source: string): WebGLShader {
  const made = gl.createShader(kind);
  if (!made) {
    throw new Error("the browser gives no shader");
  }
  gl.shaderSource(made, source);
  gl.compileShader(made);
  if (!gl.getShaderParameter(made, gl.COMPILE_STATUS)) {
    throw new Error(gl.getShaderInfoLog(made) ?? "a shader does not compile");
  }
  return made;
}

/** How a tie is laid out in memory: its corners, and the numbers of each. */
interface Shape {
  readonly corners: number;
  readonly numbers: readonly (readonly [string, number])[];
}

const BAND: Shape = { corners: 6, numbers: [["a_at", 2], ["a_other", 2], ["a_side", 2], ["a_strength", 2], ["a_time", 2]] };
const LINE: Shape = { corners: 2, numbers: [["a_at", 2], ["a_strength", 2], ["a_time", 2]] };

function stride(shape: Shape): number {
  return shape.numbers.reduce((sum, [, size]) => sum + size, 0);
}

class Pen {
  readonly program: WebGLProgram;
  private readonly places = new Map<string, WebGLUniformLocation | null>();

  constructor(
    private readonly gl: WebGL2RenderingContext,
    readonly shape: Shape,
    vertex: string,
    fragment: string,
  ) {
    this.program = gl.createProgram();
    gl.attachShader(this.program, shader(gl, gl.VERTEX_SHADER, vertex));
    gl.attachShader(this.program, shader(gl, gl.FRAGMENT_SHADER, fragment));
    gl.linkProgram(this.program);
    if (!gl.getProgramParameter(this.program, gl.LINK_STATUS)) {
      throw new Error(gl.getProgramInfoLog(this.program) ?? "the shaders do not fit");
    }
  }

  place(name: string): WebGLUniformLocation | null {
    let found = this.places.get(name);
    if (found === undefined) {
      found = this.gl.getUniformLocation(this.program, name);
      this.places.set(name, found);
    }
    return found;
  }
}

/** A set of ties in the graphics memory, strongest first. */
class Batch {
  private readonly array: WebGLVertexArrayObject;
  private readonly buffer: WebGLBuffer;
  private room = 0;
  count = 0;

  constructor(
    private readonly gl: WebGL2RenderingContext,
    readonly pen: Pen,
  ) {
    this.array = gl.createVertexArray();
    this.buffer = gl.createBuffer();
    gl.bindVertexArray(this.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    let offset = 0;
    for (const [name, size] of pen.shape.numbers) {
      const at = gl.getAttribLocation(pen.program, name);
      gl.enableVertexAttribArray(at);
      gl.vertexAttribPointer(at, size, gl.FLOAT, false, stride(pen.shape) * 4, offset);
      offset += size * 4;
    }
    gl.bindVertexArray(null);
  }

  load(data: Float32Array, count: number): void {
    const gl = this.gl;
    const length = count * this.pen.shape.corners * stride(this.pen.shape);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    if (length > this.room) {
      this.room = length;
      gl.bufferData(gl.ARRAY_BUFFER, data.subarray(0, length), gl.DYNAMIC_DRAW);
    } else if (length > 0) {
      gl.bufferSubData(gl.ARRAY_BUFFER, 0, data, 0, length);
    }
    this.count = count;
  }

  draw(most: number): void {
    const gl = this.gl;
    gl.bindVertexArray(this.array);
    gl.drawArrays(this.pen.shape === BAND ? gl.TRIANGLES : gl.LINES, 0, Math.min(most, this.count) * this.pen.shape.corners);
    gl.bindVertexArray(null);
  }
}

/** The corners of a band: which end, which side, and which way along is from there. */
const CORNERS: readonly (readonly [boolean, number, number])[] = [
  [true, -1, 1],
  [true, 1, 1],
  [false, -1, -1],
  [false, -1, -1],
  [true, 1, 1],
  [false, 1, -1],
];

export class TieLayer {
  private readonly bands: Batch;
  private readonly lines: Batch;
  private readonly chosen: Batch;
  private all: Batch;
  private scratch = new Float32Array(0);
  private readonly strength: Float32Array;
  private readonly start: number;
  private readonly unit: number;
  private time: [number, number] = [-1e9, 1e9];
  look: TieLook = { colour: [0.3, 0.3, 0.4], accent: [0.1, 0.4, 0.7] };

  constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly columns: Columns,
  ) {
    const band = new Pen(gl, BAND, BANDS, BAND_COLOURS);
    this.bands = new Batch(gl, band);
    this.chosen = new Batch(gl, band);
    this.lines = new Batch(gl, new Pen(gl, LINE, LINES, LINE_COLOURS));
    this.all = this.bands;
    this.strength = ranks(columns.weight);
    // Times as 32-bit numbers keep seconds only if they are counted from the first of them.
    this.start = columns.timed ? columns.earliest : 0;
    this.unit = columns.timed ? columns.latest - columns.earliest : 1;
  }

  private put(into: Float32Array, shape: Shape, at: number, tie: number): number {
    const { from, to, x, y, first, last, kept } = this.columns;
    const a = from[tie] ?? 0;
    const b = to[tie] ?? 0;
    const strength = this.strength[tie] ?? 0;
    const begins = first[tie] ?? NaN;
    const ends = last[tie] ?? NaN;
    const low = Number.isNaN(begins) ? -1e9 : (begins - this.start) / this.unit;
    const high = Number.isNaN(ends) ? (Number.isNaN(begins) ? 1e9 : low) : (ends - this.start) / this.unit;
    const isBand = shape === BAND;
    for (let corner = 0; corner < shape.corners; corner++) {
      const [atFrom, side, way] = isBand ? (CORNERS[corner] ?? [true, 0, 1]) : [corner === 0, 0, 0];
      const here = atFrom ? a : b;
      into[at++] = x[here] ?? 0;
      into[at++] = y[here] ?? 0;
      if (isBand) {
        const there = atFrom ? b : a;
        into[at++] = x[there] ?? 0;
        into[at++] = y[there] ?? 0;
        into[at++] = side;
        into[at++] = way;
      }
      into[at++] = strength;
      into[at++] = kept[tie] ?? 1;
      into[at++] = low;
      into[at++] = high;
    }
    return at;
  }

  /** Takes over the ties that are shown, strongest first, at most so many; returns how many there would be. */
  show(wanted: (tie: number) => boolean, heaviest: number, budget: number): number {
    const shown: number[] = [];
    let would = 0;
    for (let tie = 0; tie < heaviest; tie++) {
      if (wanted(tie)) {
        would++;
        if (shown.length < budget) {
          shown.push(tie);
        }
      }
    }
    this.all = shown.length <= FEW ? this.bands : this.lines;
    this.fill(this.all, shown);
    return would;
  }

  private fill(batch: Batch, ties: ArrayLike<number>): void {
    const shape = batch.pen.shape;
    const length = ties.length * shape.corners * stride(shape);
    if (this.scratch.length < length) {
      this.scratch = new Float32Array(length);
    }
    let at = 0;
    for (let i = 0; i < ties.length; i++) {
      at = this.put(this.scratch, shape, at, ties[i] ?? 0);
    }
    batch.load(this.scratch, ties.length);
  }

  /** The ties that are drawn in the colour of what is chosen. */
  choose(ties: ArrayLike<number>): void {
    this.fill(this.chosen, ties);
  }

  /** Only ties that were active in that time are drawn. */
  within(from: number, to: number): void {
    const low = Number.isFinite(from) ? (from - this.start) / this.unit : -1e8;
    const high = Number.isFinite(to) ? (to - this.start) / this.unit : 1e8;
    // A second's room on either side for what 32 bits cannot tell apart.
    const room = 1000 / this.unit;
    this.time = [low - room, high + room];
  }

  get count(): number {
    return this.all.count;
  }

  draw(params: RenderParams, most: number, faded: boolean): void {
    const gl = this.gl;
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    const crowd = Math.min(1, 400 / Math.max(1, this.all.count));
    const faint = this.all === this.lines ? Math.min(0.3, 0.04 + 1200 / this.all.count) : 0.1 + 0.3 * crowd;
    this.stroke(this.all, params, most, this.look.colour, (faded ? 0.25 : 1) * faint, 0.3 + 0.9 * crowd);
    this.stroke(this.chosen, params, Infinity, this.look.accent, 0.7, 0.8);
  }

  private stroke(batch: Batch, params: RenderParams, most: number, colour: readonly [number, number, number], faint: number, wide: number): void {
    if (batch.count === 0) {
      return;
    }
    const gl = this.gl;
    const pen = batch.pen;
    gl.useProgram(pen.program);
    gl.uniformMatrix3fv(pen.place("u_matrix"), false, params.matrix);
    gl.uniform2f(pen.place("u_time"), this.time[0], this.time[1]);
    gl.uniform2f(pen.place("u_size"), gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.uniform1f(pen.place("u_wide"), wide * params.pixelRatio);
    gl.uniform1f(pen.place("u_faint"), faint);
    gl.uniform3fv(pen.place("u_colour"), colour);
    batch.draw(most);
  }
}

/** The strength of each tie within 0 and 1, by rank: a few very heavy ties leave the others visible. Ties come heaviest first. */
export function ranks(weight: ArrayLike<number>): Float32Array {
  const out = new Float32Array(weight.length);
  let next = 0;
  while (next < weight.length) {
    let end = next;
    while (end < weight.length && weight[end] === weight[next]) {
      end++;
    }
    const rank = weight.length === end - next ? 0.4 : 1 - (next + end - 1) / 2 / Math.max(1, weight.length - 1);
    out.fill(rank, next, end);
    next = end;
  }
  return out;
}
