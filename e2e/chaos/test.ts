import { Client } from '../client/http.ts';
import { ADMIN } from '../client/people.ts';
import { ours } from '../platform/ours.ts';
import { test as base } from '../platform/test.ts';
import { type Member, twentyPeople } from './crowd.ts';

interface WorkerFixtures {
  people: Member[];
  admin: Client;
}

/** The model answers over OpenAI's protocol; twenty people and an admin are signed in. */
export const test = base.extend<object, WorkerFixtures>({
  people: [
    async ({ modelOverOpenAi }, use) => {
      void modelOverOpenAi;
      await use(await twentyPeople(ours().url));
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  admin: [
    async ({ modelOverOpenAi }, use) => {
      void modelOverOpenAi;
      await use(await Client.signIn(ours().url, ADMIN));
    },
    { scope: 'worker' },
  ],
});
