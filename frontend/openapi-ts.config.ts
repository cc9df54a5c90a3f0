import { defineConfig, type UserConfig } from '@hey-api/openapi-ts';

type Parameter = { in?: string; name?: string };
type Operations = Record<string, { parameters?: Parameter[] }>;

/** The paths that are used have one parameter at most: here it is always called id. */
function callPathParametersId(paths: Record<string, Operations>): void {
  for (const [path, operations] of Object.entries(paths).filter(([path]) => path.split('{').length <= 2)) {
    for (const { parameters = [] } of Object.values(operations)) {
      for (const parameter of parameters) if (parameter.in === 'path') parameter.name = 'id';
    }
    const renamed = path.replaceAll(/\{[^}]+\}/g, '{id}');
    delete paths[path];
    paths[renamed] = { ...paths[renamed], ...operations };
  }
}

// Names come from method and path alone: those that springdoc takes from Java change when a method does.
const client = (service: string, paths: string): UserConfig => ({
  input: `./openapi/${service}-service.json`,
  output: `src/api/generated/${service}`,
  parser: {
    patch: { input: (spec) => callPathParametersId(spec.paths as Record<string, Operations>) },
    filters: { operations: { include: [paths] }, orphans: false },
  },
  plugins: [
    '@hey-api/typescript',
    { name: '@hey-api/client-fetch', runtimeConfigPath: './src/lib/apiConfig.ts' },
    { name: '@hey-api/sdk', operations: { nesting: 'id' } },
  ],
  logs: { level: 'warn' },
});

export default defineConfig([
  client('auth', '/^[A-Z]+ \\/(users(\\/me.*)?|roles(\\/[^/]+)?)$/'),
  client('chat', '/^[A-Z]+ \\/api\\/conversations/'),
  client('analytics', '/^GET \\/api\\/v1\\/analytics\\/(summary|users\\/(activities|top))$/'),
]);
