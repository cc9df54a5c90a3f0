import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Script, scriptFor } from './answers.ts';

const RATE_LIMIT_WAIT_IN_SECONDS = 40;

interface Request {
  model: string;
  stream?: boolean;
  stream_options?: { include_usage?: boolean };
  messages: { role: string; content: unknown }[];
}

/** Speaks OpenAI's Chat Completions over a real socket: 50 tokens a second or 10, usage in the last chunk. */
export function startFakeOpenAi(): Promise<Server> {
  const server = createServer((request, response) => {
    const away = /^\/away\/(\d+)$/.exec(request.url ?? '');
    if (away) {
      return goAway(server, response, Number(away[1]));
    }
    void answer(request, response).catch(() => response.destroy());
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

export function baseUrlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

/** Nobody listens for so many seconds; then all is as before. */
function goAway(server: Server, response: ServerResponse, forSeconds: number): void {
  const { port } = server.address() as AddressInfo;
  response.end(() => {
    server.close();
    server.closeAllConnections();
    setTimeout(() => server.listen(port, '127.0.0.1'), forSeconds * 1000);
  });
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request);
  if (request.method !== 'POST' || request.url !== '/v1/chat/completions') {
    return fail(response, 404, `Unknown request: ${request.method} ${request.url}`);
  }
  if (!request.headers.authorization?.startsWith('Bearer ')) {
    return fail(response, 401, 'You did not provide an API key.');
  }
  const question = JSON.parse(body) as Request;
  const script = scriptFor(textOf(question.messages.findLast(({ role }) => role === 'user')?.content));
  if (script.status !== 200) {
    return fail(response, script.status, 'The fake model was asked to fail.');
  }
  if (script.ending === 'page') {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>Sign in to the network</title>');
    return;
  }
  await stream(response, question, script);
}

async function stream(response: ServerResponse, { model, stream_options }: Request, script: Script) {
  const { words, tokensPerSecond, ending } = script;
  const chunk = (choices: object[], usage: object | null = null) => {
    const body = { id: 'chatcmpl-e2e', object: 'chat.completion.chunk', created: seconds(), model, choices, usage };
    response.write(`data: ${JSON.stringify(body)}\n\n`);
  };
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  chunk([{ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null }]);
  const start = performance.now();
  for (const [index, content] of words.entries()) {
    await pause(Math.max(0, start + (index * 1000) / tokensPerSecond - performance.now()));
    if (response.destroyed) {
      return;
    }
    chunk([{ index: 0, delta: { content }, finish_reason: null }]);
  }
  if (ending === 'silence') {
    return;
  }
  if (ending === 'cut') {
    response.destroy();
    return;
  }
  chunk([{ index: 0, delta: {}, finish_reason: ending === 'length' ? 'length' : 'stop' }]);
  if (stream_options?.include_usage) {
    chunk([], { prompt_tokens: 7, completion_tokens: words.length, total_tokens: 7 + words.length });
  }
  response.end('data: [DONE]\n\n');
}

function fail(response: ServerResponse, status: number, message: string): void {
  const wait = status === 429 ? { 'retry-after': String(RATE_LIMIT_WAIT_IN_SECONDS) } : {};
  response.writeHead(status, { 'content-type': 'application/json', ...wait });
  response.end(JSON.stringify({ error: { message, type: 'fake_error', param: null, code: null } }));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Content is a text, or a list of parts of which some carry text. */
function textOf(content: unknown): string {
  if (Array.isArray(content)) {
    return content.map((part: { text?: string }) => part.text ?? '').join('');
  }
  return typeof content === 'string' ? content : '';
}

const seconds = () => Math.floor(Date.now() / 1000);
