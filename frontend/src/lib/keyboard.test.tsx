import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CommandId } from './commands';
import { allowSingleKeys, runCommand, useCommand, watchKeyboard } from './keyboard';

const done = vi.fn<(id: CommandId) => void>();
let stop: () => void;

function Able({ can, id }: { can: boolean; id: CommandId }) {
  useCommand(id, () => done(id), can);
  return <textarea aria-label="Message" />;
}

const able = (...ids: CommandId[]) =>
  render(
    <>
      {ids.map((id) => (
        <Able key={id} id={id} can />
      ))}
    </>,
  );
const press = (key: string, more: KeyboardEventInit = {}) => fireEvent.keyDown(document.body, { key, ...more });

beforeEach(() => {
  done.mockReset();
  stop = watchKeyboard();
});

afterEach(() => {
  stop();
  allowSingleKeys(true);
  document.getElementById('root')?.remove();
});

it('does what a key stands for, as long as the page can do it', () => {
  const { rerender } = render(<Able id="newConversation" can />);
  press('c');
  rerender(<Able id="newConversation" can={false} />);
  press('c');

  expect(done).toHaveBeenCalledExactlyOnceWith('newConversation');
});

it('understands two keys in turn, but not with a long pause between them', () => {
  able('goChat', 'newConversation');

  press('g');
  press('c');
  expect(done).toHaveBeenCalledExactlyOnceWith('goChat');
  press('x');
  press('c');

  expect(done).toHaveBeenLastCalledWith('newConversation');
});

it('leaves single keys to fields, yet hears Ctrl K there', () => {
  able('newConversation', 'palette');
  const [field] = screen.getAllByRole('textbox');

  fireEvent.keyDown(field!, { key: 'c' });
  expect(done).not.toHaveBeenCalled();
  fireEvent.keyDown(field!, { key: 'k', ctrlKey: true });

  expect(done).toHaveBeenCalledExactlyOnceWith('palette');
});

it('leaves the combinations of the browser alone', () => {
  able('newConversation', 'compose');

  press('c', { ctrlKey: true });
  press('r', { metaKey: true });
  press('r', { altKey: true });

  expect(done).not.toHaveBeenCalled();
});

it('hears no single keys once they are switched off, and remembers that', () => {
  able('newConversation', 'palette');

  allowSingleKeys(false);
  press('c');
  press('k', { ctrlKey: true });

  expect(done).toHaveBeenCalledExactlyOnceWith('palette');
  expect(localStorage.getItem('convoai.singleKeys')).toBe('off');
});

it('hears nothing while a dialog covers the page', () => {
  const page = document.body.appendChild(document.createElement('div'));
  page.id = 'root';
  page.inert = true;
  able('newConversation', 'palette');

  press('c');
  press('k', { ctrlKey: true });

  expect(done).not.toHaveBeenCalled();
});

it('runs by name what the keys run', () => {
  able('insights');

  runCommand('insights');
  runCommand('stop');

  expect(done).toHaveBeenCalledExactlyOnceWith('insights');
});
