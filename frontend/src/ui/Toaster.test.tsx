import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { show } from '@/test/render';
import { Toaster } from './Toaster';
import { showToast, toasts } from './toasts';

const run = vi.fn();
const say = (text: string, about: string) => act(() => void showToast({ text, tone: 'done', about }));
const pass = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));

beforeEach(() => {
  vi.useFakeTimers();
  run.mockReset();
  toasts.set([]);
  show(<Toaster label="Notifications" closeLabel="Close" />);
  act(() => void showToast({ text: 'Deleted', tone: 'done', action: { label: 'Undo', run } }));
});

afterEach(() => vi.useRealTimers());

it('stays for eight seconds', () => {
  pass(7_900);
  expect(screen.getByText('Deleted')).toBeInTheDocument();
  pass(200);
  expect(screen.queryByText('Deleted')).toBeNull();
});

it('waits as long as it has the focus', () => {
  fireEvent.focus(screen.getByRole('button', { name: 'Undo' }));

  pass(60_000);

  expect(screen.getByText('Deleted')).toBeInTheDocument();
});

it('undoes by its button, once', () => {
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));

  expect(run).toHaveBeenCalledOnce();
  expect(screen.queryByText('Deleted')).toBeNull();
});

it('undoes by Ctrl Z, but leaves the keys of a field to the field', () => {
  const field = document.body.appendChild(document.createElement('textarea'));

  fireEvent.keyDown(field, { key: 'z', ctrlKey: true });
  expect(run).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });

  expect(run).toHaveBeenCalledOnce();
  field.remove();
});

it('makes room for what is said later about the same', () => {
  say('ben is suspended', 'ben');
  say('tom is suspended', 'tom');

  say('ben is back', 'ben');

  expect(toasts.get().map(({ text }) => text)).toEqual(['Deleted', 'tom is suspended', 'ben is back']);
});
