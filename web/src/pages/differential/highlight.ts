/** A place in a text, UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of the text and the spans that cover it, longest first. */
export interface Stretch<S extends Span> extends Span {
  spans: S[];
}

/** Cuts the text at every edge of a span, so that overlapping findings can each be shown. */
export function stretches<S extends Span>(length: number, spans: readonly S[]): Stretch<S>[] {
  const inside = spans.filter(({ start, end }) => 0 <= start && start < end && end <= length);
  const edges = [...new Set([0, length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, at) => {
    const end = edges[at + 1]!;
    const covering = inside.filter((span) => span.start <= start && span.end >= end);
    covering.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    return { start, end, spans: covering };
  });
}
