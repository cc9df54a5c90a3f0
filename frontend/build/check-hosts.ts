import { globSync, readFileSync } from 'node:fs';

/** Names of things and addresses to read about an error: nobody asks them for anything. */
const NAMES = new Set(['www.w3.org', 'react.dev', 'react.i18next.com', 'mantine.dev', 'github.com', 'localhost']);

const dist = new URL('../dist/', import.meta.url);
const files = globSync('**/*.{html,css,js,svg,json,webmanifest}', { cwd: dist });

const foreign = files.flatMap((file) => {
  const text = readFileSync(new URL(file, dist), 'utf8');
  const hosts = new Set(Array.from(text.matchAll(/(?:https?:|wss?:|(?<=["'(=]))\/\/([\w-]+(?:\.[\w-]+)+|localhost)/g), ([, host]) => host!));
  return [...hosts].filter((host) => !NAMES.has(host)).map((host) => `${file} names ${host}`);
});

for (const line of foreign) console.log(line);
console.log(`${files.length} built files, ${foreign.length} foreign hosts`);
if (files.length === 0 || foreign.length > 0) process.exit(1);
