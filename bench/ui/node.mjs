import { fileURLToPath } from 'node:url';

export const frontend = fileURLToPath(new URL('../../frontend/', import.meta.url));
export const modernNode = `${frontend}node_modules/.bin/node`;
export const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
