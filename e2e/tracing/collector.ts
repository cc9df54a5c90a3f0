import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Span {
  service: string;
  name: string;
  trace: string;
  id: string;
  parent: string;
}

/** An OpenTelemetry collector on a real socket: OTLP over HTTP in protobuf, as Java's agent sends it. */
export class Collector {
  readonly spans: Span[] = [];
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        if (request.url === '/v1/traces') {
          this.spans.push(...spansOf(body));
        }
        response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
      });
    });
  }

  static listen(): Promise<Collector> {
    const collector = new Collector();
    return new Promise((resolve) => collector.server.listen(0, '127.0.0.1', () => resolve(collector)));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The whole trace of the first span that fits. */
  traceOf(fits: (span: Span) => boolean): Span[] {
    const trace = this.spans.find(fits)?.trace;
    return this.spans.filter((span) => span.trace === trace);
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

/** The numbers of the fields are those of opentelemetry-proto: requests hold resources, these scopes, these spans. */
function spansOf(request: Buffer): Span[] {
  return parts(request, 1).flatMap((resource) => {
    const service = serviceOf(parts(resource, 1));
    return parts(resource, 2)
      .flatMap((scope) => parts(scope, 2))
      .map((span) => ({
        service,
        name: part(span, 5).toString(),
        trace: part(span, 1).toString('hex'),
        id: part(span, 2).toString('hex'),
        parent: part(span, 4).toString('hex'),
      }));
  });
}

function serviceOf(resource: Buffer[]): string {
  const attributes = resource.flatMap((it) => parts(it, 1));
  const name = attributes.find((attribute) => part(attribute, 1).toString() === 'service.name');
  return name ? part(part(name, 2), 1).toString() : '';
}

function part(message: Buffer, field: number): Buffer {
  return parts(message, field)[0] ?? Buffer.alloc(0);
}

/** What a protobuf message says in a field of texts, bytes or messages; numbers are passed over. */
function parts(message: Buffer, field: number): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at < message.length; ) {
    const key = varint(message, at);
    const start = key.end;
    switch (key.value & 7) {
      case 0:
        at = varint(message, start).end;
        break;
      case 1:
        at = start + 8;
        break;
      case 5:
        at = start + 4;
        break;
      default: {
        const length = varint(message, start);
        at = length.end + length.value;
        if (key.value >> 3 === field) {
          found.push(message.subarray(length.end, at));
        }
      }
    }
  }
  return found;
}

function varint(message: Buffer, start: number): { value: number; end: number } {
  let value = 0;
  for (let at = start, factor = 1; ; at++, factor *= 128) {
    const byte = message[at] ?? 0;
    value += (byte & 127) * factor;
    if (byte < 128) {
      return { value, end: at + 1 };
    }
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
