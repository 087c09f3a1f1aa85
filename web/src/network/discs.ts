// Marks of the network: a full disc was tested and is clear, a ring with a point was tested and is not, an empty ring was not tested.
import { NodeProgram, type NodeHoverDrawingFunction, type NodeLabelDrawingFunction, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

// Points, not triangles: drawn by software, twenty thousand of them take a twentieth of the time.
const VERTEX = `
attribute vec2 a_at;
attribute float a_size;
attribute vec4 a_color;
attribute vec4 a_id;
attribute float a_sure;

uniform mat3 u_matrix;
uniform float u_pixels;

varying vec4 v_color;
varying float v_soft;
varying float v_sure;

void main() {
  vec3 place = u_matrix * vec3(a_at, 1.0);
  gl_Position = vec4(place.xy, 0.0, 1.0);
  float wide = max(2.0 * a_size * u_pixels, 0.0);
  gl_PointSize = wide;
  v_soft = wide > 0.0 ? min(0.5, 1.4 / wide) : 0.0;
  v_sure = a_sure;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

const FRAGMENT = `
precision mediump float;

varying vec4 v_color;
varying float v_soft;
varying float v_sure;

void main() {
  float away = length(gl_PointCoord - vec2(0.5));
  #ifdef PICKING_MODE
  if (away > 0.5) {
    discard;
  }
  gl_FragColor = v_color;
  #else
  float inside = clamp((0.5 - away) / v_soft, 0.0, 1.0);
  if (v_sure < 1.5) {
    float wall = max(0.16, v_soft * 1.1);
    float hole = clamp((0.5 - wall - away) / v_soft + 0.5, 0.0, 1.0);
    float point = v_sure > 0.5 ? clamp((0.17 - away) / v_soft + 0.5, 0.0, 1.0) : 0.0;
    inside = max(inside * (1.0 - hole * 0.88), point);
  }
  gl_FragColor = v_color * inside;
  #endif
}
`;

const UNIFORMS = ["u_matrix", "u_pixels"] as const;
type Uniform = (typeof UNIFORMS)[number];

/**
 * What the marks share with the picture that they are in. While it moves nothing can be pointed at, so the picture for pointing is
 * not drawn, and at most so many marks; under draws the ties beneath them, in the same layer, for each layer costs a machine
 * without a graphics card as much as the marks do.
 */
export const stage: { moving: boolean; most: number; under: (params: RenderParams) => void } = { moving: false, most: Infinity, under: () => undefined };

interface Disc extends NodeDisplayData {
  readonly sure?: number;
}

export class DiscProgram extends NodeProgram<Uniform> {
  override drawLabel: NodeLabelDrawingFunction | undefined = undefined;
  override drawHover: NodeHoverDrawingFunction | undefined = undefined;

  override getDefinition() {
    return {
      VERTICES: 1,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: WebGLRenderingContext.POINTS,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_at", size: 2, type: WebGLRenderingContext.FLOAT },
        { name: "a_size", size: 1, type: WebGLRenderingContext.FLOAT },
        { name: "a_color", size: 4, type: WebGLRenderingContext.UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: WebGLRenderingContext.UNSIGNED_BYTE, normalized: true },
        { name: "a_sure", size: 1, type: WebGLRenderingContext.FLOAT },
      ],
    };
  }

  override processVisibleItem(nodeIndex: number, at: number, data: Disc): void {
    const array = this.array;
    array[at++] = data.x;
    array[at++] = data.y;
    array[at++] = data.size;
    array[at++] = floatColor(data.color);
    array[at++] = nodeIndex;
    array[at++] = data.sure ?? 2;
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    gl.uniform1f(uniformLocations.u_pixels, params.pixelRatio / params.sizeRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  }

  override render(params: RenderParams): void {
    if (this.hasNothingToRender()) {
      return;
    }
    const pick = this.pickProgram;
    const all = this.verticesCount;
    if (stage.moving) {
      this.pickProgram = null;
      this.verticesCount = Math.min(all, stage.most);
    }
    super.render(params);
    this.pickProgram = pick;
    this.verticesCount = all;
  }

  protected override renderProgram(params: RenderParams, info: ProgramInfo): void {
    if (!info.isPicking) {
      info.gl.bindFramebuffer(info.gl.FRAMEBUFFER, null);
      stage.under(params);
    }
    super.renderProgram(params, info);
  }
}
