import { useSyncExternalStore } from 'react';
import type { Appearance } from './theme';

const STORED = 'appearance';
const listeners = new Set<() => void>();

function current(): Appearance {
  const chosen = localStorage.getItem(STORED);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function subscribe(listener: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  listeners.add(listener);
  system.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    system.removeEventListener('change', listener);
  };
}

export function chooseAppearance(appearance: Appearance): void {
  localStorage.setItem(STORED, appearance);
  listeners.forEach((listener) => listener());
}

/** Light or dark: as chosen, else as the system says. */
export const useAppearance = (): Appearance => useSyncExternalStore(subscribe, current);
