import { expect, it } from 'vitest';
import { matching } from './matches';

const titles = ['New conversation', 'Show or hide insights', 'Keyboard shortcuts', 'Go to settings', 'Crème brûlée'];
const found = (words: string) => matching(titles, words, (title) => title);

it('finds a part of a title, and the beginning of a word first', () => {
  expect(found('in')).toEqual(['Show or hide insights', 'Go to settings']);
});

it('finds the first letters of words', () => {
  expect(found('ks')[0]).toBe('Keyboard shortcuts');
  expect(found('nc')[0]).toBe('New conversation');
});

it('overlooks capitals and accents', () => {
  expect(found('CREME bru')).toEqual(['Crème brûlée']);
});

it('finds nothing in letters that are only strewn about', () => {
  expect(found('weva')).toEqual([]);
  expect(found('zzz')).toEqual([]);
});

it('shows everything as it stands as long as nothing is asked', () => {
  expect(found('  ')).toEqual(titles);
});
