import { readFileSync, writeFileSync } from 'node:fs';
import { tokensCss } from '../src/theme/tokensCss.ts';

const theme = new URL('../src/theme/', import.meta.url);
const tokens = JSON.parse(readFileSync(new URL('tokens.json', theme), 'utf8')) as Parameters<typeof tokensCss>[0];
writeFileSync(new URL('tokens.css', theme), tokensCss(tokens));
