import { describe, expect, it } from 'vitest';
import tokens from './tokens.json';
import { tokensCss } from './tokensCss';

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string) => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

/** What WCAG asks for is 4.5 and 7; a little more leaves room for thin strokes. */
const leastFor = (theme: string) => ({ text: theme.endsWith('-more') ? 7 : 5.2, edge: 3 });

const grounds = ['canvas', 'surface', 'sunken', 'hover', 'accent-soft'];
const tones = ['danger', 'warning', 'success', 'info'];

const texts: [string, string][] = [
  ...grounds.flatMap((ground) => [['text', ground], ['secondary', ground]] as [string, string][]),
  ...['canvas', 'surface', 'sunken'].map((ground) => ['muted', ground] as [string, string]),
  ...['canvas', 'surface', 'accent-soft'].map((ground) => ['accent-text', ground] as [string, string]),
  ...tones.flatMap((tone) => ['surface', 'sunken', `${tone}-soft`].map((ground) => [`${tone}-text`, ground] as [string, string])),
  ['on-accent', 'accent'],
  ['canvas', 'text'],
];

const edges: [string, string][] = [
  ['control', 'canvas'],
  ['control', 'surface'],
  ['focus', 'canvas'],
  ['focus', 'surface'],
  ['focus', 'sunken'],
  ['accent', 'canvas'],
  ['danger', 'surface'],
  ['success', 'canvas'],
  ...['chart-1', 'chart-2', 'chart-3'].map((mark) => [mark, 'surface'] as [string, string]),
];

describe.each(Object.entries(tokens.themes))('the %s theme', (name, theme: Record<string, string>) => {
  const { text, edge } = leastFor(name);
  const between = (front: string, back: string) => Number(contrast(theme[front]!, theme[back]!).toFixed(1));

  it.each(texts)('shows text in %s on %s', (front, back) => {
    expect(between(front, back)).toBeGreaterThanOrEqual(text);
  });

  it.each(edges)('shows an edge in %s on %s', (front, back) => {
    expect(between(front, back)).toBeGreaterThanOrEqual(edge);
  });

  it.runIf(name.endsWith('-more'))('separates its parts by lines that everybody sees', () => {
    expect(between('border', 'canvas')).toBeGreaterThanOrEqual(7);
  });
});

it('gives every theme the same tokens, and every one of them a variable', () => {
  const { light, ...others } = tokens.themes;

  const css = tokensCss(tokens);

  for (const theme of Object.values(others)) expect(Object.keys(theme)).toEqual(Object.keys(light));
  for (const name of Object.keys(light)) expect(css.split(`--c-${name}:`)).toHaveLength(Object.keys(tokens.themes).length + 2);
});
