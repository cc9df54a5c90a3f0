import { beforeEach, expect, it, vi } from 'vitest';
import { keepWritingsOf } from '@/auth';
import { draftOf } from './drafts';

let conversation = 0;
let key: string;

beforeEach(() => {
  conversation += 1;
  key = `convoai.draft.conversation${conversation}`;
});

const draft = () => draftOf(`conversation${conversation}`);
const otherTabWrites = (oldValue: string | null, newValue: string | null) =>
  dispatchEvent(new StorageEvent('storage', { key, oldValue, newValue, storageArea: localStorage }));
const kept = () => vi.waitFor(() => expect(localStorage.getItem(key)).toBe(draft().get()));

it('keeps each conversation its own draft', async () => {
  draft().set('Half a thought');
  await kept();

  expect(draftOf('another').get()).toBe('');
});

it('follows what another tab writes, as long as nothing else is written here', () => {
  expect(draft().get()).toBe('');
  otherTabWrites(null, 'From there');
  expect(draft().get()).toBe('From there');

  draft().set('From here');
  otherTabWrites('From there', 'From there, longer');

  expect(draft().get()).toBe('From here');
});

it('is emptied when another tab has sent it', async () => {
  draft().set('Sent over there');
  await kept();

  otherTabWrites('Sent over there', ' ');
  otherTabWrites(' ', null);

  expect(draft().get()).toBe('');
  expect(sessionStorage.getItem(key)).toBeNull();
});

it('outlives a sign-out in another tab, but only in this one', async () => {
  draft().set('Still thinking');
  await kept();

  localStorage.clear();
  otherTabWrites('Still thinking', null);

  expect(draft().get()).toBe('Still thinking');
  expect(sessionStorage.getItem(key)).toBe('Still thinking');
  expect(localStorage.getItem(key)).toBeNull();
});

it('is not shown to the next person who signs in', async () => {
  keepWritingsOf('first');
  draft().set('Private');
  await kept();

  keepWritingsOf('first');
  expect(localStorage.getItem(key)).toBe('Private');
  keepWritingsOf('second');

  expect(localStorage.getItem(key)).toBeNull();
});
