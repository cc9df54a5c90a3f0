import type tokensFile from './tokens.json';

type Tokens = typeof tokensFile;
type TextStyle = { size: number; line: number; weight: number; tracking?: string };

const block = (selector: string, lines: string[]) =>
  `${selector} {\n${lines.map((line) => `  ${line};\n`).join('')}}\n`;

const colours = (theme: Record<string, string>) =>
  Object.entries(theme).map(([name, value]) => `--c-${name}: ${value}`);

const rem = (pixels: number) => `${pixels / 16}rem`;

const fonts = (styles: Record<string, TextStyle>) =>
  Object.entries(styles).flatMap(([name, { size, line, weight, tracking }]) => [
    `--t-${name}: ${weight} ${rem(size)}/${rem(line)} var(--font-text)`,
    `--track-${name}: ${tracking ?? 'normal'}`,
  ]);

const pixels = (prefix: string, values: Record<string, number>) =>
  Object.entries(values).map(([name, value]) => `--${prefix}-${name}: ${value}px`);

/** The light theme is the default; every other theme is a block of its own, so that a new one is one more entry. */
export function tokensCss({ themes, type, space, radius, motion, shadow, size }: Tokens): string {
  const { light, ...others } = themes;
  return [
    block(':root', [
      'color-scheme: light',
      ...colours(light),
      ...fonts(type),
      ...space.map((step) => `--s-${step}: ${step}px`),
      ...pixels('r', radius),
      ...pixels('size', size),
      ...Object.entries(motion).map(([name, value]) => `--motion-${name}: ${value}`),
      ...Object.entries(shadow).map(([name, value]) => `--shadow-${name}: ${value}`),
    ]),
    ...Object.entries(others).map(([name, theme]) =>
      block(`:root[data-theme='${name}']`, [`color-scheme: ${name}`, ...colours(theme)]),
    ),
  ].join('\n');
}
