import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery } from '@/auth';
import { NoSuchPage, PageProblem } from '@/shell';
import { Layers, Toaster } from '@/ui';

export const Route = createRootRouteWithContext<{ queries: QueryClient }>()({
  beforeLoad: async ({ context }) => ({ me: await context.queries.ensureQueryData(meQuery) }),
  component: Root,
  errorComponent: PageProblem,
  notFoundComponent: NoSuchPage,
});

function Root() {
  const { t } = useTranslation();
  return (
    <>
      <Outlet />
      <Layers label={t('layers')}>
        <Toaster label={t('notifications')} closeLabel={t('close')} />
      </Layers>
    </>
  );
}
