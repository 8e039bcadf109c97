import { startTransition, useEffect, useState } from 'react';

/** Acts once the next frame is on the screen, so that a click is answered before long work begins; returns how to call it off. */
export function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(act)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** The value as it was when the screen was last drawn: what is large follows it, what answers a click follows the value itself. */
export function usePainted<T extends string | boolean | undefined>(value: T, before: T = value): T {
  const [painted, setPainted] = useState(before);
  useEffect(() => (painted === value ? undefined : afterPaint(() => startTransition(() => setPainted(value)))), [painted, value]);
  return painted;
}
