import { storage } from '@/lib/storage';
import { createStore } from '@/lib/store';

export type Theme = 'light' | 'dark';
export type Contrast = 'standard' | 'more';
export type Motion = 'full' | 'reduced';
export type Density = 'comfortable' | 'compact';

/** What a person has chosen; "system" follows the device. */
export type Appearance = {
  theme: Theme | 'system';
  contrast: Contrast | 'system';
  motion: 'reduced' | 'system';
  density: Density;
  textSize: number;
};

/** What is shown. */
export type Look = { theme: Theme; contrast: Contrast; motion: Motion; density: Density; textSize: number };

/** In percent of what the browser is set to. */
export const textSizes = [90, 100, 110, 125, 150] as const;

const known = {
  theme: ['system', 'light', 'dark'],
  contrast: ['system', 'standard', 'more'],
  motion: ['system', 'reduced'],
  density: ['comfortable', 'compact'],
  textSize: [100, ...textSizes],
} as const satisfies { [Part in keyof Appearance]: readonly Appearance[Part][] };

const parts = Object.keys(known) as (keyof Appearance)[];
const keyOf = (part: keyof Appearance) => `convoai.${part}`;

/** The first word that is known for a part is its default, and is not stored. */
const read = (): Appearance =>
  Object.fromEntries(
    parts.map((part) => [part, known[part].find((word) => String(word) === storage.read(keyOf(part))) ?? known[part][0]]),
  ) as Appearance;

export const appearance = createStore(read());

export function choose(change: Partial<Appearance>): void {
  const next = { ...appearance.get(), ...change };
  for (const part of parts) storage.write(keyOf(part), next[part] === known[part][0] ? null : String(next[part]));
  appearance.set(next);
}

export const chooseDefaults = (): void =>
  choose(Object.fromEntries(parts.map((part) => [part, known[part][0]])));

const system = {
  dark: '(prefers-color-scheme: dark)',
  contrast: '(prefers-contrast: more)',
  still: '(prefers-reduced-motion: reduce)',
};

const asks = (what: keyof typeof system) => matchMedia(system[what]).matches;

function lookNow(): Look {
  const { theme, contrast, motion, density, textSize } = appearance.get();
  return {
    theme: theme === 'system' ? (asks('dark') ? 'dark' : 'light') : theme,
    contrast: contrast === 'system' ? (asks('contrast') ? 'more' : 'standard') : contrast,
    motion: motion === 'reduced' || asks('still') ? 'reduced' : 'full',
    density,
    textSize,
  };
}

export const look = createStore(lookNow());

/** Paints the same as boot.js before the first paint. */
function follow(): void {
  const root = document.documentElement;
  const { textSize, ...words } = lookNow();
  look.set({ textSize, ...words });
  Object.assign(root.dataset, words);
  root.style.fontSize = textSize === 100 ? '' : `${textSize}%`;
}

/** Keeps the page as it was chosen, here or in another tab, and as the device asks for. */
export function watchAppearance(): () => void {
  const reread = ({ key }: StorageEvent) => (key === null || parts.map(keyOf).includes(key)) && appearance.set(read());
  const queries = Object.values(system).map((query) => matchMedia(query));
  const stop = appearance.subscribe(follow);
  for (const query of queries) query.addEventListener('change', follow);
  addEventListener('storage', reread);
  follow();
  return () => {
    stop();
    for (const query of queries) query.removeEventListener('change', follow);
    removeEventListener('storage', reread);
  };
}
