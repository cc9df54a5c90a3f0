import { expect, it } from 'vitest';
import { BlockSplitter } from './blocks';

const answer = `# Title

A paragraph
of two lines.

1. one

2. two
   - inner

| a | b |
| - | - |
| 1 | 2 |

\`\`\`js
const a = 1;

const b = 2;
\`\`\`

> a quote

The end.`;

it('cuts at the top level only: lists, tables and code stay whole', () => {
  const blocks = new BlockSplitter().split(answer);

  expect(blocks.map((block) => block.trim().split('\n')[0])).toEqual([
    '# Title',
    'A paragraph',
    '1. one',
    '| a | b |',
    '```js',
    '> a quote',
    'The end.',
  ]);
  expect(blocks.join('')).toBe(answer);
});

it('gives a text that grows by single characters the same blocks as the whole text', () => {
  const splitter = new BlockSplitter();

  for (let length = 1; length <= answer.length; length += 1) {
    const text = answer.slice(0, length);
    expect(splitter.split(text).join('').trimEnd()).toBe(text.trimEnd());
  }

  expect(splitter.split(answer)).toEqual(new BlockSplitter().split(answer));
});

it('leaves finished blocks as they were, so that they are not drawn again', () => {
  const splitter = new BlockSplitter();
  const before = splitter.split('First.\n\nSecond.\n\nThi');

  const after = splitter.split('First.\n\nSecond.\n\nThird.\n\nFourth');

  expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
});

it('begins anew when the text is another one', () => {
  const splitter = new BlockSplitter();
  splitter.split('First.\n\nSecond.\n\nThird.');

  expect(splitter.split('Other.')).toEqual(['Other.']);
});
