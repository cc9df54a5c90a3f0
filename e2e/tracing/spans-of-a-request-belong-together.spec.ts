import { expect } from '@playwright/test';
import { Client, ok } from '../client/http.ts';
import { somebody } from '../client/people.ts';
import { ours } from '../platform/ours.ts';
import { test } from '../platform/test.ts';
import { Collector } from './collector.ts';

let collector: Collector;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  collector = await Collector.listen();
  await ours().restartUnlessOn({ CONVOAI_TRACING_URL: collector.url });
});

test.afterAll(() => collector.close());

test('the spans of the gateway and of the service behind it tell of one trace', async () => {
  const person = await Client.register(ours().url, somebody('Tilda'));

  await ok(person.http.get('/api/conversations'));

  const trace = () => collector.traceOf(({ service, name }) => service === 'chat-service' && name === 'GET /api/conversations');
  await expect.poll(() => trace().map(({ service }) => service), { timeout: 30_000 }).toContain('gateway');
  const atTheService = trace().find(({ name }) => name === 'GET /api/conversations');
  const before = trace().find(({ id }) => id === atTheService?.parent);
  expect(before?.service).toBe('gateway');
});

test('every service sends its spans', async () => {
  const person = await Client.register(ours().url, somebody('Tora'));

  const conversation = await person.startConversation();
  await ok(person.http.post(`/api/conversations/${conversation}/messages`, { data: { content: 'Hello' } }));

  const services = () => new Set(collector.spans.map(({ service }) => service));
  await expect
    .poll(services, { timeout: 30_000 })
    .toEqual(new Set(['gateway', 'auth-service', 'chat-service', 'analytics-service']));
});
