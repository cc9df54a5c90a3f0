import { createServer } from 'node:net';

const PORTS_OF_A_PLATFORM = 10;

/** The first of ten free consecutive ports, below the range that the system hands out by itself. */
export async function freePortBase(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const base = 20_000 + Math.floor(Math.random() * 1_000) * PORTS_OF_A_PLATFORM;
    const ports = Array.from({ length: PORTS_OF_A_PLATFORM }, (_, offset) => base + offset);
    const free = await Promise.all(ports.map(isFree));
    if (free.every(Boolean)) {
      return base;
    }
  }
  throw new Error('No ten free consecutive ports between 20000 and 30000.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
