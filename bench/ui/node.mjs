import { fileURLToPath } from 'node:url';

export const frontend = fileURLToPath(new URL('../../frontend/', import.meta.url));
export const modernNode = `${frontend}node_modules/.bin/node`;
