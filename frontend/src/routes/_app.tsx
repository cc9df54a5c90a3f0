import { createFileRoute, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signInUrl, useMe } from '@/auth';
import { pageTitle } from '@/lib/pageTitle';
import { useStore } from '@/lib/store';
import { Shell } from '@/shell';
import { PlainPage, VisuallyHidden } from '@/ui';

/** The frame stays while the page in it changes. */
export const Route = createFileRoute('/_app')({ component: App });

function App() {
  if (!useMe().authenticated) return <ForStrangers />;
  return (
    <Shell>
      <Outlet />
    </Shell>
  );
}

function ForStrangers() {
  const { t } = useTranslation('start');
  const title = useStore(pageTitle);
  return (
    <PlainPage tools={<a href={signInUrl('/chat')}>{t('signIn')}</a>}>
      <main>
        <VisuallyHidden component="h1">{title}</VisuallyHidden>
        <Outlet />
      </main>
    </PlainPage>
  );
}
