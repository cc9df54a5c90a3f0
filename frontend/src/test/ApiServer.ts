import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';

type Reply = { status?: number; body: unknown };

/** A service on a real socket in place of the page's own origin. */
export class ApiServer {
  readonly asked: string[] = [];
  private readonly server: Server;

  constructor(answer: (url: URL) => Reply) {
    this.server = createServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://localhost');
      this.asked.push(url.pathname);
      const { status = 200, body } = answer(url);
      response.writeHead(status, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' });
      response.end(JSON.stringify(body));
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
    const base = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', ({ url }: Request) => fetch(url.replace(location.origin, base)));
  }

  stop(): void {
    this.server.close();
    vi.unstubAllGlobals();
  }
}
