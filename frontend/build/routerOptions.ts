export const routerOptions = {
  target: 'react',
  quoteStyle: 'single',
  semicolons: true,
  disableLogging: true,
  routesDirectory: './src/routes',
  generatedRouteTree: './src/routeTree.gen.ts',
} as const;
