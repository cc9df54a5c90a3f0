import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';

/** A body that is a function answers as it is asked. */
type Reply = { status: number; body?: unknown };
export type Call = { call: string; query: URLSearchParams; body: unknown };

export const ada = {
  authenticated: true,
  user: { id: 'AbCdEfGhIjKlMnOp', username: 'ada', full_name: 'Ada Obi', email: 'ada@example.org' },
  roles: ['admin'],
  permissions: ['conversations.use'],
  expires_at: '2027-01-01T00:00:00Z',
};

/** The platform's end of HTTP, on a real socket: answers as told, and remembers what it was asked. Ada is signed in. */
export class Platform {
  readonly calls: Call[] = [];
  private readonly replies = new Map<string, Reply>([['GET /bff/me', { status: 200, body: ada }]]);
  private readonly server: Server = createServer((request, response) => void this.take(request, response));

  /** From now on every call of the page, to whatever origin, comes here. */
  async listen(): Promise<this> {
    await new Promise<void>((resolve) => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
    const base = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    const Plain = Request;
    vi.stubGlobal(
      'Request',
      class extends Plain {
        constructor(input: RequestInfo | URL, init?: RequestInit) {
          if (input instanceof Plain) super(input, init);
          else {
            const { pathname, search } = new URL(input, base);
            super(base + pathname + search, init);
          }
        }
      },
    );
    return this;
  }

  stop(): void {
    vi.unstubAllGlobals();
    this.server.closeAllConnections();
    this.server.close();
  }

  answers(call: string, body: unknown, status = 200): this {
    this.replies.set(call, { status, body });
    return this;
  }

  refuses(call: string, status: number, code: string, detail: string, errors: { field: string; message: string }[] = []): this {
    return this.answers(call, { title: code, status, code, detail, request_id: 'r1', errors }, status);
  }

  asked(call: string): unknown[] {
    return this.calls.filter((one) => one.call === call).map(({ body }) => body);
  }

  /** What was asked for, in the last call of this name. */
  query(call: string): Record<string, string> {
    return Object.fromEntries(this.calls.findLast((one) => one.call === call)?.query ?? []);
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = (await request.toArray()).join('');
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost');
    const call = `${request.method} ${pathname}`;
    this.calls.push({ call, query, body: text ? JSON.parse(text) : null });
    const reply = this.replies.get(call) ?? { status: 404, body: { code: 'NOT_FOUND', detail: `Nothing answers ${call}.` } };
    response.writeHead(reply.status, { 'Content-Type': reply.status < 400 ? 'application/json' : 'application/problem+json' });
    const body: unknown = typeof reply.body === 'function' ? (reply.body as (query: URLSearchParams) => unknown)(query) : reply.body;
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }
}
