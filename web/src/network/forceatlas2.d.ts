declare module "graphology-layout-forceatlas2/iterate" {
  export default function iterate(settings: Readonly<Record<string, number | boolean>>, nodes: Float32Array, ties: Float32Array): void;
}
