import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { WebSocketServer, type WebSocket } from 'ws';
import { accountCall, mendAccounts } from './account.ts';
import { serveLine } from './line.ts';
import { mendOffice, officeCall } from './office.ts';
import { tellStories } from './stories.ts';
import { conversations, messages, mostActive, newId, recent, summary } from './world.ts';

const dist = new URL('../dist/', import.meta.url);
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.html': 'text/html' };
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; object-src 'none'";
const broken = new Set<string>();
const sockets = new Set<WebSocket>();

type Reply = { status: number; body?: unknown; headers?: Record<string, string> };
const ok = (body: unknown, status = 200): Reply => ({ status, body });
const problem = (status: number, code: string, detail: string): Reply => ({ status, body: { type: 'about:blank', title: code, status, code, detail, request_id: 'req_4f81c02b' } });

const signedInAs = (request: IncomingMessage) => /dev_person=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? null;

function me(person: string | null) {
  if (!person) return { authenticated: false };
  const admin = person === 'ada';
  return {
    authenticated: true,
    user: { id: 'AbCdEfGhIjKlMnOp', username: person, full_name: admin ? 'Ada Obi' : null, email: null },
    roles: [admin ? 'admin' : 'user'],
    permissions: admin ? ['conversations.use', 'analytics.read', 'people.read', 'people.manage', 'roles.manage', 'events.replay'] : ['conversations.use'],
    expires_at: new Date(Date.now() + 3_600_000).toISOString(),
  };
}

const page = (items: unknown[], query: URLSearchParams) => {
  const from = Number(query.get('cursor') ?? 0);
  const limit = Number(query.get('limit') ?? 20);
  const next = from + limit;
  return ok({ items: items.slice(from, next), next_cursor: next < items.length ? String(next) : null });
};

function conversationCall(method: string, id: string, rest: string | undefined, body: Record<string, string>, query: URLSearchParams): Reply {
  const conversation = conversations.find((one) => one.id === id && (!one.deleted || rest === 'restore'));
  if (!conversation) return problem(404, 'CONVERSATION_NOT_FOUND', `There is no conversation ${id}.`);
  if (rest === 'messages') return page((messages.get(id) ?? []).toReversed(), query);
  if (method === 'PATCH') conversation.title = body.title ?? null;
  conversation.deleted = method === 'DELETE';
  return method === 'DELETE' ? { status: 204 } : ok(conversation);
}

function conversationsCall(method: string, query: URLSearchParams): Reply {
  if (method === 'GET') {
    const words = (query.get('q') ?? '').toLowerCase();
    return page(conversations.filter(({ deleted, title }) => !deleted && (title ?? '').toLowerCase().includes(words)).sort((a, b) => b.updated_at.localeCompare(a.updated_at)), query);
  }
  const now = new Date().toISOString();
  const conversation = { id: newId(12), title: null, status: 'active', created_at: now, updated_at: now };
  conversations.unshift(conversation);
  return ok(conversation, 201);
}

const redirect = (location: string, cookie: string): Reply => ({ status: 302, headers: { Location: location, 'Set-Cookie': `${cookie}; Path=/` } });

function bff(path: string, request: IncomingMessage, query: URLSearchParams): Reply {
  if (path === '/bff/me') return ok(me(signedInAs(request)));
  if (path === '/bff/config') return ok({ registration: true, version: 'dev' });
  if (path === '/bff/login') return redirect(query.get('return_to') ?? '/', `dev_person=${query.get('as') ?? 'ada'}`);
  return { status: 204, headers: { 'Set-Cookie': 'dev_person=; Path=/; Max-Age=0' } };
}

/** POST /dev/break?what=api/conversations makes these calls fail; /dev/mend heals all; /dev/drop?code= cuts the sockets, 404 when there are none. */
function dev(path: string, query: URLSearchParams): Reply {
  if (path === '/dev/break') broken.add(query.get('what') ?? '');
  if (path === '/dev/mend') {
    broken.clear();
    mendAccounts();
    mendOffice();
    for (const conversation of conversations) conversation.deleted = false;
  }
  if (path !== '/dev/drop') return { status: 204 };
  sockets.forEach((socket) => socket.close(Number(query.get('code'))));
  return { status: sockets.size > 0 ? 204 : 404 };
}

function answer(request: IncomingMessage, url: URL, body: Record<string, string>): Reply | null {
  const { pathname: path, searchParams: query } = url;
  const method = request.method ?? 'GET';
  if (path.startsWith('/dev/')) return dev(path, query);
  if (path.startsWith('/bff/')) return bff(path, request, query);
  if (!/^\/(api|users|roles)(\/|$)/.test(path)) return null;
  const person = signedInAs(request);
  if (!person) return problem(401, 'UNAUTHENTICATED', 'Sign in.');
  if (method !== 'GET' && request.headers['x-requested-with'] !== 'app') return problem(403, 'CSRF_HEADER_MISSING', 'Header missing.');
  if ([...broken].some((part) => path.includes(part))) return problem(503, 'UPSTREAM_UNAVAILABLE', 'The service behind this page does not answer. It is being restarted.');
  if (path === '/api/conversations') return conversationsCall(method, query);
  if (path === '/api/v1/analytics/summary') return ok(summary());
  if (path === '/api/v1/analytics/users/activities') return ok(recent());
  if (path === '/api/v1/analytics/users/top') return ok(mostActive());
  const found = accountCall(method, path, person, body) ?? officeCall(method, path, query, body);
  if (found) return 'code' in found ? problem(found.status, found.code, found.detail) : found;
  const [, id, rest] = /^\/api\/conversations\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
  return id ? conversationCall(method, id, rest, body, query) : problem(404, 'NOT_FOUND', 'No such path.');
}

/** Compressed and kept by browsers as the gateway does it: what is measured here is what people get. */
function file(path: string, response: ServerResponse): void {
  const asked = new URL(`.${path}`, dist);
  const found = extname(path) && existsSync(asked) ? asked : new URL('index.html', dist);
  const compressed = extname(found.pathname) !== '.woff2';
  response.writeHead(200, {
    'Content-Type': types[extname(found.pathname)] ?? 'text/plain',
    'Content-Security-Policy': policy,
    'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(compressed && { 'Content-Encoding': 'gzip' }),
  });
  const content = readFileSync(found);
  response.end(compressed ? gzipSync(content) : content);
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const text = (await request.toArray()).join('');
  const reply = answer(request, url, text ? JSON.parse(text) : {});
  if (!reply) return file(url.pathname, response);
  response.writeHead(reply.status, { 'Content-Type': reply.status < 400 ? 'application/json' : 'application/problem+json', ...reply.headers });
  response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
}

const server = createServer((request, response) => {
  // While dist is being built its files come and go.
  handle(request, response).catch(() => response.writeHead(500).end());
});

const lines = new WebSocketServer({ noServer: true, handleProtocols: () => 'convoai.stream.v1' });
server.on('upgrade', (request, socket, head) => {
  const id = /^\/ws\/([^/?]+)/.exec(request.url ?? '')?.[1];
  const refused = !id || !signedInAs(request) || broken.has('ws') || !conversations.some((one) => one.id === id && !one.deleted);
  if (refused) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  lines.handleUpgrade(request, socket, head, (line) => {
    sockets.add(line);
    line.on('close', () => sockets.delete(line));
    serveLine(line, id);
  });
});

tellStories();
const port = Number(process.env['PORT'] ?? 3000);
server.listen(port, () => console.log(`The make-believe backend serves dist/ on http://localhost:${(server.address() as { port: number }).port}`));
