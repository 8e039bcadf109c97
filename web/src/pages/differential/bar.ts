/** One piece of a score, in nats. */
export interface Part {
  kind: string;
  value: number;
}

/** Where a piece stands on a scale of 0 to 1. */
export interface Piece<P extends Part> {
  part: P;
  from: number;
  to: number;
}

export interface Bar<P extends Part> {
  pieces: Piece<P>[];
  /** Where nothing stands for or against. */
  zero: number;
  score: number;
}

export interface Scale {
  min: number;
  max: number;
}

const positive = (parts: readonly Part[]) => parts.reduce((sum, part) => sum + Math.max(0, part.value), 0);
const negative = (parts: readonly Part[]) => parts.reduce((sum, part) => sum + Math.min(0, part.value), 0);

/** One scale for every row of a list, so that bars can be compared. */
export function scaleOf(rows: readonly (readonly Part[])[]): Scale {
  const max = Math.max(0, ...rows.map(positive));
  const min = Math.min(0, ...rows.map(negative));
  return max === min ? { min: 0, max: 1 } : { min, max };
}

/** What speaks for the disease goes right from zero, what speaks against it left; together they are the score. */
export function barOf<P extends Part>(parts: readonly P[], scale: Scale): Bar<P> {
  const at = (value: number) => (value - scale.min) / (scale.max - scale.min);
  let right = 0;
  let left = 0;
  const pieces = parts
    .filter((part) => part.value !== 0)
    .map((part) => {
      if (part.value > 0) {
        right += part.value;
        return { part, from: at(right - part.value), to: at(right) };
      }
      left += part.value;
      return { part, from: at(left), to: at(left - part.value) };
    });
  return { pieces, zero: at(0), score: parts.reduce((sum, part) => sum + part.value, 0) };
}
