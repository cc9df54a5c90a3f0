import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { show } from '@/test/render';
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

it('puts the headings of an answer below those of the page', () => {
  render(<Markdown text={'# Large\n\n## Smaller'} />);

  expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(2);
});
