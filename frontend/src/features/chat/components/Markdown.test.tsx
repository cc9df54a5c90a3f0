import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { show } from '@/test/render';
import { UiProvider } from '@/ui';
import { Markdown } from './Markdown';

it('loads no image by itself: it becomes a link that says what it is', () => {
  const { container } = render(<Markdown text="![a map](https://elsewhere.example/map.png?secret=1)" />);

  expect(container.querySelector('img')).toBeNull();
  expect(screen.getByRole('link', { name: /Image: a map/ })).toHaveAttribute('rel', 'noreferrer nofollow');
});

it('makes no link of a script, and no element of HTML', () => {
  const { container } = render(<Markdown text={'[press](javascript:alert(1)) <img src=x onerror=alert(1)> <script>alert(1)</script>'} />);

  expect(screen.queryByRole('link')).toBeNull();
  expect(container.querySelector('img, script')).toBeNull();
  expect(container).toHaveTextContent('press');
});

it('closes what is still open while an answer is being written', () => {
  const { container } = render(<Markdown streaming text="This is **very impor" />);

  expect(container.querySelector('strong')).toHaveTextContent('very impor');
  expect(container).not.toHaveTextContent('**');
});

it('shows code with its language, as text, with a button that copies it', async () => {
  show(<Markdown text={'```java\nvar a = "<b>";\n```'} />);

  const code = screen.getByRole('group', { name: 'Code, java' });
  expect(code).toHaveTextContent('var a = "<b>";');
  expect(screen.getByRole('button', { name: 'Copy code' })).toBeInTheDocument();
  expect(await screen.findByText('"<b>"')).toHaveClass('hljs-string');
});

it('counts the lines of long code, and copies all of it', async () => {
  const code = Array.from({ length: 400 }, (_, line) => `const value${line} = ${line};`).join('\n');
  const person = userEvent.setup();
  show(<Markdown text={`\`\`\`js\n${code}\n\`\`\``} />);

  expect(screen.getByText('400 lines')).toBeInTheDocument();
  await person.click(screen.getByRole('button', { name: 'Copy code' }));

  expect(await navigator.clipboard.readText()).toBe(code);
});

const growing = (lines: number) => (
  <UiProvider>
    <Markdown streaming text={`\`\`\`js\n${'const value = 1;\n'.repeat(lines)}`} />
  </UiProvider>
);

it('colours long code while it grows, and shows every line of it at once', async () => {
  const { container, rerender } = render(growing(200));
  await screen.findAllByText('const');

  rerender(growing(230));

  expect(container.querySelector('code')?.textContent?.match(/const/g)).toHaveLength(230);
  await waitFor(() => expect(container.querySelectorAll('.hljs-keyword')).toHaveLength(230));
});

it('puts the headings of an answer below those of the page', () => {
  render(<Markdown text={'# Large\n\n## Smaller'} />);

  expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(2);
});
