import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

type Chunk = { file: string; isEntry?: boolean; isDynamicEntry?: boolean; imports?: string[]; css?: string[]; src?: string };
type Manifest = Record<string, Chunk>;

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8')) as Manifest;
const budgets = { entryJs: 220, entryCss: 25, routeJs: 90, chartJs: 220 };
const CHARTS = 'src/ui/data/chart/draw.ts';

const kilobytes = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length, 0) / 1000;

/** A chunk with everything that it loads at once. */
function closure(key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen;
  seen.add(key);
  manifest[key]?.imports?.forEach((next) => closure(next, seen));
  return seen;
}

const entryKey = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
if (!entryKey) throw new Error('The manifest names no entry.');
const entry = closure(entryKey);
const chunksOf = (keys: Iterable<string>) => [...keys].flatMap((key) => manifest[key] ?? []);

const rows = [
  { what: 'entry JS', size: kilobytes(chunksOf(entry).map((chunk) => chunk.file)), budget: budgets.entryJs },
  { what: 'entry CSS', size: kilobytes(new Set(chunksOf(entry).flatMap((chunk) => chunk.css ?? []))), budget: budgets.entryCss },
  ...Object.keys(manifest)
    .filter((key) => manifest[key]?.isDynamicEntry)
    .map((key) => ({
      what: key,
      size: kilobytes(chunksOf(closure(key).difference(entry)).map((chunk) => chunk.file)),
      budget: key === CHARTS ? budgets.chartJs : budgets.routeJs,
    })),
];

for (const { what, size, budget } of rows) {
  console.log(`${size > budget ? 'OVER' : 'ok  '} ${size.toFixed(1).padStart(6)} of ${budget} kB gz  ${what}`);
}
if (rows.some(({ size, budget }) => size > budget)) process.exit(1);
