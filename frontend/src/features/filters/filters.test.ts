import { describe, expect, it } from 'vitest';
import { daysBack, filtersIn, inDays, queryOf } from './filters';

describe('what an address says', () => {
  it('is taken as it is meant', () => {
    const said = { person: 7, role: 'admin', from: '2026-11-01', to: '2026-11-30', tokensFrom: '10', secondsTo: 2.5 };

    expect(filtersIn(said)).toEqual({ person: '7', role: 'admin', from: '2026-11-01', to: '2026-11-30', tokensFrom: 10, secondsTo: 2.5 });
  });

  it('is left out where it is no filter', () => {
    expect(filtersIn({ person: '', role: {}, from: 'yesterday', to: '2026-13-40', tokensFrom: 'many', tokensTo: -1, secondsFrom: '', other: 1 })).toEqual({});
  });
});

it('is asked of the server', () => {
  const filters = { person: 'marta', role: 'an admin', from: '2026-11-01', to: '2026-11-30', tokensFrom: 0, tokensTo: 9, secondsFrom: 1.5, secondsTo: 2 };

  expect(queryOf(filters)).toBe('username=marta&role=an+admin&start_date=2026-11-01&end_date=2026-11-30&min_tokens=0&max_tokens=9&min_response_time=1.5&max_response_time=2');
  expect(queryOf({})).toBe('');
});

it.each([
  [{}, true],
  [{ from: '2026-11-10', to: '2026-11-10' }, true],
  [{ from: '2026-11-11' }, false],
  [{ to: '2026-11-09' }, false],
])('%j has the tenth of November: %s', (filters, has) => {
  expect(inDays('2026-11-10', filters)).toBe(has);
});

it('reads as many days as the dates ask for', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');

  expect(daysBack({}, now)).toBe(30);
  expect(daysBack({ from: '2026-11-12' }, now)).toBe(10);
  expect(daysBack({ from: '2020-01-01' }, now)).toBe(365);
  expect(daysBack({ from: '2027-01-01' }, now)).toBe(1);
});
