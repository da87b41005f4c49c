/** Lines to draw together, and where the cursor stands in them. */
export interface Block {
  readonly lines: readonly string[];
  readonly cursor?: Place;
  /** The line that must stay in sight where not all fit; the cursor's unless told. */
  readonly keep?: number;
}
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** One under the other, with the cursor of the last that has one. */
export function stack(blocks: readonly Block[]): Block {
  const lines: string[] = [];
  let cursor: Place | undefined;
  let keep: number | undefined;
  for (const block of blocks) {
    if (block.cursor) cursor = { ...block.cursor, row: block.cursor.row + lines.length };
    if (block.keep !== undefined) keep = block.keep + lines.length;
    else if (block.cursor) keep = block.cursor.row + lines.length;
    lines.push(...block.lines);
  }
  return { lines, ...(cursor && { cursor }), ...(keep !== undefined && { keep }) };
}

/** As many lines of a block as fit, around the one to keep; a mark stands where lines are left out. */
export function around(block: Block, rows: number, mark: string): Block {
  if (block.lines.length <= rows) return block;
  const keep = block.keep ?? block.cursor?.row ?? 0;
  const from = Math.max(0, Math.min(keep - Math.floor(rows / 2), block.lines.length - rows));
  const lines = block.lines.slice(from, from + rows);
  const kept = block.cursor && { ...block.cursor, row: block.cursor.row - from };
  if (from > 0 && kept?.row !== 0 && keep !== from) lines[0] = mark;
  const last = rows - 1;
  if (from + rows < block.lines.length && kept?.row !== last && keep - from !== last) lines[last] = mark;
  const inSight = kept && kept.row >= 0 && kept.row < rows;
  return { lines, ...(inSight && { cursor: kept }), keep: keep - from };
}

/** A blank line between blocks, as long as there are any to spare: before the one that matters most, then from the top. */
export function spaced(blocks: readonly Block[], spare: number, most: Block): Block {
  const full = blocks.filter(({ lines }) => lines.length > 0);
  const later = full.slice(1);
  const gapped = new Set(
    [...later.filter((block) => block === most), ...later.filter((block) => block !== most)].slice(0, Math.max(0, spare)),
  );
  return stack(full.flatMap((block) => (gapped.has(block) ? [{ lines: [''] }, block] : [block])));
}
