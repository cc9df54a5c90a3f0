import type tokensFile from './tokens.json';

type Tokens = typeof tokensFile;
type TextStyle = { size: number; line: number; weight: number; tracking?: string };

const block = (selector: string, lines: string[]) =>
  `${selector} {\n${lines.map((line) => `  ${line};\n`).join('')}}\n`;

const variables = (prefix: string, values: Record<string, string>) =>
  Object.entries(values).map(([name, value]) => `--${prefix}-${name}: ${value}`);

const pixels = (prefix: string, values: Record<string, number>) =>
  Object.entries(values).map(([name, value]) => `--${prefix}-${name}: ${value}px`);

const rem = (pixels: number) => `${pixels / 16}rem`;

const fonts = (styles: Record<string, TextStyle>) =>
  Object.entries(styles).flatMap(([name, { size, line, weight, tracking }]) => [
    `--t-${name}: ${weight} ${rem(size)}/${rem(line)} var(--font-text)`,
    `--track-${name}: ${tracking ?? 'normal'}`,
  ]);

/** A theme is a colour scheme, or one in high contrast: "dark", "dark-more". */
function theme(name: string, colours: Record<string, string>): string {
  const [scheme = name, contrast] = name.split('-');
  const selector = `[data-theme='${scheme}']${contrast ? `[data-contrast='${contrast}']` : ''}`;
  return block(selector, [`color-scheme: ${scheme}`, ...variables('c', colours)]);
}

/** Themes and densities hold for the element that names them and all inside: a page shows another one in a picture of it. */
export function tokensCss({ themes, density, type, space, radius, motion, shadow, size }: Tokens): string {
  return [
    block(':root', [
      'color-scheme: light',
      ...variables('c', themes.light),
      ...pixels('d', density.comfortable),
      ...fonts(type),
      ...space.map((step) => `--s-${step}: ${step}px`),
      ...pixels('r', radius),
      ...pixels('size', size),
      ...variables('motion', motion),
      ...variables('shadow', shadow),
    ]),
    ...Object.entries(themes).map(([name, colours]) => theme(name, colours)),
    ...Object.entries(density).map(([name, sizes]) => block(`[data-density='${name}']`, pixels('d', sizes))),
  ].join('\n');
}
