/** 12,345 in both languages. */
export const whole = (value: number): string => value.toLocaleString('en-US');

/** 2026-11-23 07:24 of an ISO instant; the text itself where it is none. */
export function minute(instant: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(instant);
  return match ? `${match[1]} ${match[2]} UTC` : instant;
}
