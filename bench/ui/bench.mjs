import { spawnSync } from 'node:child_process';
import { startBackend } from './backend.mjs';
import { modernNode } from './node.mjs';

const OLDEST_NODE = 24;

// Lighthouse, the make-believe backend and files in TypeScript want a newer Node than a system may have: the one of the frontend's packages.
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  process.exit(spawnSync(modernNode, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1);
}

const { measureStreaming } = await import('./streaming.mjs');
const { measurePage } = await import('./page.mjs');

const option = (name) => process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1];
const runs = Number(option('runs') ?? 5);
const json = process.argv.includes('--json');

/** What is measured, what it is called and what it should be. */
const goals = {
  framesInTime: { name: 'frame gaps up to 20 ms', unit: '%', least: 95 },
  longestTask: { name: 'longest task', unit: 'ms', most: 100 },
  layoutShift: { name: 'layout shift', unit: '', most: 0.05 },
  framesPerSecond: { name: 'frames a second', unit: '', least: 55 },
  performance: { name: 'Lighthouse performance', unit: '', least: 90 },
  accessibility: { name: 'Lighthouse accessibility', unit: '', least: 100 },
  bestPractices: { name: 'Lighthouse best practices', unit: '', least: 100 },
};

const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

async function repeat(measure, base) {
  const results = [];
  for (let run = 0; run < runs; run += 1) results.push(await measure(base));
  return results;
}

function summaryOf(results) {
  return Object.keys(goals)
    .filter((key) => results.some((result) => key in result))
    .map((key) => {
      const values = results.filter((result) => key in result).map((result) => result[key]);
      const { least = -Infinity, most = Infinity, ...goal } = goals[key];
      const value = median(values);
      return { key, ...goal, median: value, values, least, most, met: value >= least && value <= most };
    });
}

const shown = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(value < 1 ? 4 : 1));

function print(rows) {
  for (const { name, unit, median: value, values, least, most, met } of rows) {
    const goal = Number.isFinite(least) ? `≥ ${least}` : `≤ ${most}`;
    console.log(`${met ? 'ok   ' : 'BELOW'} ${name.padEnd(26)} ${`${shown(value)} ${unit}`.padStart(10)}   (${goal}; ${values.map(shown).join(', ')})`);
  }
}

const backend = await startBackend();
try {
  const results = [];
  if (option('only') !== 'lighthouse') results.push(...(await repeat(measureStreaming, backend.url)));
  if (option('only') !== 'streaming') results.push(...(await repeat(measurePage, backend.url)));
  const rows = summaryOf(results);
  if (json) console.log(JSON.stringify({ runs, figures: rows.map(({ key, median, values, met }) => ({ key, median, values, met })) }));
  else print(rows);
  for (const finding of new Set(results.flatMap(({ findings = [] }) => findings))) console.error(`      ${finding}`);
} finally {
  backend.stop();
}
