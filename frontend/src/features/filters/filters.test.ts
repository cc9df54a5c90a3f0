import { describe, expect, it } from 'vitest';
import { daysBack, filtersIn, fits, type Filters } from './filters';

const one = { username: 'marta_ruiz', role: 'manager', at: '2026-11-10T12:00:00', total_tokens: 400, avg_response_time: 1.5 };

describe('what an address says', () => {
  it('is taken as it is meant', () => {
    const said = { person: 7, role: 'admin', from: '2026-11-01', to: '2026-11-30', tokensFrom: '10', secondsTo: 2.5 };

    expect(filtersIn(said)).toEqual({ person: '7', role: 'admin', from: '2026-11-01', to: '2026-11-30', tokensFrom: 10, secondsTo: 2.5 });
  });

  it('is left out where it is no filter', () => {
    expect(filtersIn({ person: '', role: {}, from: 'yesterday', to: '2026-13-40', tokensFrom: 'many', tokensTo: -1, secondsFrom: '', other: 1 })).toEqual({});
  });
});

it.each<[Filters, boolean]>([
  [{}, true],
  [{ person: 'RUIZ' }, true],
  [{ person: 'tom' }, false],
  [{ role: 'manager' }, true],
  [{ role: 'admin' }, false],
  [{ from: '2026-11-10', to: '2026-11-10' }, true],
  [{ from: '2026-11-11' }, false],
  [{ to: '2026-11-09' }, false],
  [{ tokensFrom: 400, tokensTo: 400 }, true],
  [{ tokensFrom: 401 }, false],
  [{ tokensTo: 399 }, false],
  [{ secondsFrom: 1, secondsTo: 2 }, true],
  [{ secondsTo: 1 }, false],
])('%j lets this one through: %s', (filters, through) => {
  expect(fits(one, filters)).toBe(through);
});

it('lets nothing through that was never measured, once one asks for a measure', () => {
  const unmeasured = { ...one, avg_response_time: null, at: null };

  expect(fits(unmeasured, {})).toBe(true);
  expect(fits(unmeasured, { secondsTo: 9 })).toBe(false);
  expect(fits(unmeasured, { from: '2020-01-01' })).toBe(false);
});

it('reads as many days as the dates ask for', () => {
  const now = Date.parse('2026-11-21T12:00:00');

  expect(daysBack({}, now)).toBe(30);
  expect(daysBack({ from: '2026-11-12' }, now)).toBe(10);
  expect(daysBack({ from: '2020-01-01' }, now)).toBe(365);
  expect(daysBack({ from: '2027-01-01' }, now)).toBe(1);
});
