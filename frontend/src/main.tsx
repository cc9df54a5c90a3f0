import '@/i18n';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from '@/lib/http';
import { reloadOnceForNewChunks } from '@/lib/newVersion';
import { watchAppearance } from '@/theme';
import { UiProvider } from '@/ui';
import { routeTree } from './routeTree.gen';

const lasting = (problem: Error) => problem instanceof Problem && problem.status >= 400 && problem.status < 500;

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, problem) => failures < 2 && !lasting(problem),
      refetchOnWindowFocus: false,
      // Without a network a page says so after a moment, in place of waiting silently, and fills itself once it is back.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
    mutations: { networkMode: 'always' },
  },
});

const router = createRouter({ routeTree, context: { queries }, defaultPreload: 'intent', scrollRestoration: false });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

watchAppearance();
reloadOnceForNewChunks();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <UiProvider>
        <RouterProvider router={router} />
      </UiProvider>
    </QueryClientProvider>
  </StrictMode>,
);
