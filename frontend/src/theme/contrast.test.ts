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

const TEXT = 5.2;
const EDGE = 3;

const pairs: [string, string, number][] = [
  ['text', 'canvas', TEXT],
  ['text', 'surface', TEXT],
  ['text', 'sunken', TEXT],
  ['text', 'hover', TEXT],
  ['text', 'accent-soft', TEXT],
  ['secondary', 'canvas', TEXT],
  ['secondary', 'surface', TEXT],
  ['secondary', 'sunken', TEXT],
  ['secondary', 'accent-soft', TEXT],
  ['muted', 'canvas', TEXT],
  ['muted', 'surface', TEXT],
  ['muted', 'sunken', TEXT],
  ['on-accent', 'accent', TEXT],
  ['accent-text', 'canvas', TEXT],
  ['accent-text', 'surface', TEXT],
  ['accent-text', 'accent-soft', TEXT],
  ['danger-text', 'danger-soft', TEXT],
  ['warning-text', 'warning-soft', TEXT],
  ['success-text', 'success-soft', TEXT],
  ['info-text', 'info-soft', TEXT],
  ['danger-text', 'surface', TEXT],
  ['success-text', 'sunken', TEXT],
  ['warning-text', 'sunken', TEXT],
  ['info-text', 'sunken', TEXT],
  ['control', 'canvas', EDGE],
  ['control', 'surface', EDGE],
  ['focus', 'canvas', EDGE],
  ['focus', 'surface', EDGE],
  ['accent', 'canvas', EDGE],
  ['danger', 'surface', EDGE],
  ['success', 'canvas', EDGE],
];

describe.each(Object.entries(tokens.themes))('the %s theme', (_, theme: Record<string, string>) => {
  it.each(pairs)('shows %s on %s with a contrast of at least %d', (front, back, least) => {
    expect(Number(contrast(theme[front]!, theme[back]!).toFixed(1))).toBeGreaterThanOrEqual(least);
  });
});

it('gives every theme the same tokens, and every one of them a variable', () => {
  const { light, ...others } = tokens.themes;

  const css = tokensCss(tokens);

  for (const theme of Object.values(others)) expect(Object.keys(theme)).toEqual(Object.keys(light));
  for (const name of Object.keys(light)) expect(css.split(`--c-${name}:`)).toHaveLength(Object.keys(tokens.themes).length + 1);
});
