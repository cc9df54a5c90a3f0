import { expect } from '@playwright/test';
import { refusals } from './refusals.ts';
import { test } from './test.ts';
import { withFrozenDatabase, withoutDatabase } from './without-database.ts';

const AWAY = [
  { away: 'is killed', without: withoutDatabase },
  { away: 'stands still', without: withFrozenDatabase },
];
const PATHS = ['/api/conversations', '/api/conversations', '/api/v1/analytics/summary', '/users/me', '/auth/token'];

for (const { away, without } of AWAY) {
  test(`the database ${away}: each service says so and when to come again`, async ({ admin }) => {
    test.setTimeout(180_000);
    // A connection that served a moment ago is not tried before it serves again: it breaks in the middle.
    await refusals(admin);
    await without(admin.http, async () => {
      expect(await refusals(admin)).toEqual(PATHS);
    });
    expect(await refusals(admin)).toEqual([]);
  });
}
