import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { http, Problem, whenUnauthorized } from './http';

let server: Server;
let base: string;
let reply: { status: number; type?: string; body?: string; headers?: Record<string, string> };
let asked: IncomingMessage | null;

beforeEach(async () => {
  asked = null;
  server = createServer((request, response) => {
    asked = request;
    response.writeHead(reply.status, { 'Content-Type': reply.type ?? 'application/problem+json', ...reply.headers });
    response.end(reply.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => server.close());

const problem = () => http(`${base}/api/conversations`).then(() => null, (error: unknown) => error as Problem);

it('says with every call that it comes from the application', async () => {
  reply = { status: 200, type: 'application/json', body: '{}' };

  await http(`${base}/bff/logout`, { method: 'POST' });

  expect(asked?.headers['x-requested-with']).toBe('app');
});

it('reads a problem: code, words, reference and fields', async () => {
  const errors = [{ field: 'title', message: 'must not be blank' }];
  reply = { status: 422, body: JSON.stringify({ code: 'INVALID', detail: 'Title is blank.', request_id: 'r1', errors }) };

  expect(await problem()).toMatchObject({ status: 422, code: 'INVALID', detail: 'Title is blank.', requestId: 'r1', fields: errors });
});

it('reads how long to wait after too many calls', async () => {
  reply = { status: 429, body: JSON.stringify({ code: 'RATE_LIMITED' }), headers: { 'Retry-After': '12' } };

  expect(await problem()).toMatchObject({ limited: true, code: 'RATE_LIMITED', retryAfterSeconds: 12 });
});

it('makes a problem of an answer that is none', async () => {
  reply = { status: 502, type: 'text/html', body: '<h1>Bad gateway</h1>', headers: { 'X-Request-Id': 'r2' } };

  expect(await problem()).toMatchObject({ status: 502, code: 'HTTP_502', detail: null, requestId: 'r2' });
});

it('does not show an array of validation errors as if it were words', async () => {
  reply = { status: 422, body: JSON.stringify({ title: 'Invalid input', detail: [{ loc: ['body'], msg: 'x' }] }) };

  expect(await problem()).toMatchObject({ detail: 'Invalid input' });
});

it('tells when the session has ended', async () => {
  reply = { status: 401, body: JSON.stringify({ code: 'UNAUTHENTICATED' }) };
  const listener = vi.fn();
  const stop = whenUnauthorized(listener);

  expect(await problem()).toBeInstanceOf(Problem);
  stop();

  expect(listener).toHaveBeenCalledOnce();
});

it('knows a server that cannot be reached from one that refuses', async () => {
  server.close();

  expect(await problem()).toMatchObject({ status: 0, offline: true });
});
