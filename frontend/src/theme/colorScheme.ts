import { useSyncExternalStore } from 'react';
import { storage } from '@/lib/storage';
import { createStore, useStore } from '@/lib/store';

export type ThemeChoice = 'light' | 'dark' | 'system';
export type Theme = 'light' | 'dark';

const KEY = 'convoai.theme';
const stored = storage.read(KEY);
const choice = createStore<ThemeChoice>(stored === 'light' || stored === 'dark' ? stored : 'system');
const darkSystem = () => matchMedia('(prefers-color-scheme: dark)');

export const useThemeChoice = (): ThemeChoice => useStore(choice);

export function chooseTheme(next: ThemeChoice): void {
  storage.write(KEY, next === 'system' ? null : next);
  choice.set(next);
}

const theme = (): Theme => {
  const chosen = choice.get();
  if (chosen !== 'system') return chosen;
  return darkSystem().matches ? 'dark' : 'light';
};

function subscribe(listener: () => void): () => void {
  const media = darkSystem();
  const stop = choice.subscribe(listener);
  media.addEventListener('change', listener);
  return () => {
    stop();
    media.removeEventListener('change', listener);
  };
}

export const useTheme = (): Theme => useSyncExternalStore(subscribe, theme);
