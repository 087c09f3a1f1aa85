// Which names of marks are written: the largest marks first, and none over another.

/** A name where it would stand, in pixels of the screen; `size` is that of its mark. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly chosen: boolean;
}

/** Height of a line of names, and the room that stays free around one. */
const HEIGHT = 14;
const FREE = 3;

/** Those that have room: the chosen one, then by size of their marks, then in the order given. */
export function apart(labels: readonly Label[]): Label[] {
  const order = [...labels].sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.size - a.size);
  const rows = new Map<number, Label[]>();
  const taken: Label[] = [];
  for (const label of order) {
    const row = Math.floor(label.y / (HEIGHT + FREE));
    const near = [row - 1, row, row + 1].flatMap((r) => rows.get(r) ?? []);
    if (near.some((other) => overlap(other, label))) {
      continue;
    }
    rows.set(row, [...(rows.get(row) ?? []), label]);
    taken.push(label);
  }
  return taken;
}

export function overlap(a: Label, b: Label): boolean {
  return Math.abs(a.y - b.y) < HEIGHT + FREE && a.x < b.x + b.width + FREE && b.x < a.x + a.width + FREE;
}
