import { fileURLToPath } from 'node:url';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { routerOptions } from './build/routerOptions.ts';

const backend = process.env['CONVOAI_BACKEND'] ?? 'http://localhost:3000';
const apiPaths = [
  'auth', 'users', 'roles', 'oauth2', '\\.well-known', 'connect', 'userinfo', 'sign-in', 'register', 'setup',
  'conversations', 'api', 'bff', 'health', 'docs', 'openapi\\.json',
];

export default defineConfig({
  plugins: [tanstackRouter({ ...routerOptions, autoCodeSplitting: true }), react()],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: { manifest: true, sourcemap: true, target: 'baseline-widely-available', assetsInlineLimit: 0 },
  server: {
    // The help pages are those of the repository.
    fs: { allow: ['.', '../docs/help'] },
    proxy: {
      [`^/(${apiPaths.join('|')})(/|\\?|$)`]: { target: backend, changeOrigin: false },
      '^/ws/': { target: backend, ws: true },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts'],
    css: false,
    isolate: false,
    restoreMocks: true,
    testTimeout: 20_000, // milliseconds; more than what a wait inside may take
  },
});
