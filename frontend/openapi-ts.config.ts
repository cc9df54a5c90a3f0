import { defineConfig, type UserConfig } from '@hey-api/openapi-ts';

// Names come from method and path: springdoc's operation ids change when a controller's method does.
const client = (service: string, paths: string): UserConfig => ({
  input: `./openapi/${service}-service.json`,
  output: `src/api/generated/${service}`,
  parser: { filters: { operations: { include: [paths] }, orphans: false } },
  plugins: [
    '@hey-api/typescript',
    { name: '@hey-api/client-fetch', runtimeConfigPath: './src/lib/apiConfig.ts' },
    { name: '@hey-api/sdk', operations: { nesting: 'id' } },
  ],
  logs: { level: 'warn' },
});

export default defineConfig([
  client('chat', '/^[A-Z]+ \\/api\\/conversations/'),
  client('analytics', '/^GET \\/api\\/v1\\/analytics\\/(summary|users\\/activities)$/'),
]);
