import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appearance, choose, chooseDefaults, watchAppearance, type Appearance } from './appearance';

const boot = readFileSync('public/boot.js', 'utf8');
const root = document.documentElement;
const listeners = new Set<() => void>();
let asked: string[] = [];
let stop: () => void;

const system = (...wishes: string[]) => {
  asked = wishes;
  for (const listener of listeners) listener();
};

const shown = (): Record<string, string | undefined> => ({ ...(root.dataset as Record<string, string>), fontSize: root.style.fontSize });

/** What the page looks like before any module runs: the scheme of the kit is its own affair. */
const bootedFromNothing = () => {
  for (const name of Object.keys(root.dataset)) delete root.dataset[name];
  root.style.fontSize = '';
  runInThisContext(boot);
  const { mantineColorScheme, ...rest } = shown();
  expect(mantineColorScheme).toBe(rest['theme']);
  return rest;
};

beforeEach(() => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: asked.some((wish) => query.includes(wish)),
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  }));
  asked = [];
  chooseDefaults();
  stop = watchAppearance();
});

afterEach(() => {
  stop();
  chooseDefaults();
  vi.unstubAllGlobals();
  for (const name of Object.keys(root.dataset)) delete root.dataset[name];
  root.style.fontSize = '';
});

it('follows the system at once while nothing is chosen', () => {
  expect(shown()).toMatchObject({ theme: 'light', contrast: 'standard', motion: 'full' });

  system('color-scheme: dark', 'contrast: more', 'reduced-motion');

  expect(shown()).toMatchObject({ theme: 'dark', contrast: 'more', motion: 'reduced' });
});

it('keeps a choice against the system, and gives it up again', () => {
  system('color-scheme: dark', 'contrast: more');

  choose({ theme: 'light', contrast: 'standard', textSize: 150, density: 'compact' });
  expect(shown()).toMatchObject({ theme: 'light', contrast: 'standard', density: 'compact', fontSize: '150%' });

  chooseDefaults();
  expect(shown()).toMatchObject({ theme: 'dark', contrast: 'more', density: 'comfortable', fontSize: '' });
  expect(Object.keys(localStorage)).toEqual([]);
});

it('takes over what another tab has chosen', () => {
  localStorage.setItem('convoai.theme', 'dark');
  dispatchEvent(new StorageEvent('storage', { key: 'convoai.theme' }));

  expect(appearance.get().theme).toBe('dark');
  expect(shown()).toMatchObject({ theme: 'dark' });
});

it('stops listening', () => {
  stop();

  expect(listeners.size).toBe(0);
});

describe('boot.js paints before the first paint what the page paints after it', () => {
  const choices: Partial<Appearance>[] = [
    {},
    { theme: 'dark' },
    { theme: 'light', contrast: 'more' },
    { contrast: 'standard', motion: 'reduced' },
    { density: 'compact', textSize: 90 },
    { theme: 'dark', contrast: 'more', motion: 'reduced', density: 'compact', textSize: 150 },
  ];
  const systems = [[], ['color-scheme: dark'], ['contrast: more'], ['color-scheme: dark', 'contrast: more', 'reduced-motion']];

  it.each(choices.flatMap((choice) => systems.map((wishes) => [choice, wishes] as const)))('%j on a system that asks for %j', (choice, wishes) => {
    system(...wishes);
    choose(choice);
    const painted = shown();

    expect(bootedFromNothing()).toEqual(painted);
  });

  it('when the storage holds nonsense or is refused', () => {
    for (const part of ['theme', 'contrast', 'motion', 'density', 'textSize']) localStorage.setItem(`convoai.${part}`, '<b>');
    expect(bootedFromNothing()).toMatchObject({ theme: 'light', contrast: 'standard', motion: 'full', density: 'comfortable', fontSize: '' });

    vi.stubGlobal('localStorage', undefined);
    expect(bootedFromNothing()).toMatchObject({ theme: 'light', contrast: 'standard' });
  });
});

