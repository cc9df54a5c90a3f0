import { readFileSync, writeFileSync } from 'node:fs';
import { tokensCss } from './tokensCss.ts';

const here = new URL('.', import.meta.url);
const tokens = JSON.parse(readFileSync(new URL('tokens.json', here), 'utf8'));
writeFileSync(new URL('tokens.css', here), tokensCss(tokens));
