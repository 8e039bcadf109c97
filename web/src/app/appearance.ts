import { useSyncExternalStore } from 'react';
import type { Appearance } from './theme';

const STORED = 'appearance';
const DARK = matchMedia('(prefers-color-scheme: dark)');
const STILL = matchMedia('(prefers-reduced-motion: reduce)');
const listeners = new Set<() => void>();

for (const wish of [DARK, STILL]) wish.addEventListener('change', tell);

function tell(): void {
  listeners.forEach((listener) => listener());
}

function current(): Appearance {
  const chosen = localStorage.getItem(STORED);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return DARK.matches ? 'dark' : 'light';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function chooseAppearance(appearance: Appearance): void {
  localStorage.setItem(STORED, appearance);
  tell();
}

/** Light or dark: as chosen, else as the system says. */
export const useAppearance = (): Appearance => useSyncExternalStore(subscribe, current);

/** Whether the system asks that nothing moves. */
export const useStill = (): boolean => useSyncExternalStore(subscribe, () => STILL.matches);
