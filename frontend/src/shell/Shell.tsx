import { useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionEndedDialog } from '@/auth';
import { Palettes } from '@/features/palette';
import { PHONE, useMedia } from '@/lib/useMedia';
import { whenIdle } from '@/lib/whenIdle';
import { BottomBar } from './BottomBar';
import { OfflineNotice } from './OfflineNotice';
import { SideNavigation } from './SideNavigation';
import styles from './Shell.module.css';
import { TopBar } from './TopBar';

/** Later pages open at once, and also when the connection has gone meanwhile. */
function useAllPagesReady(): void {
  const router = useRouter();
  useEffect(
    () =>
      whenIdle(() => {
        for (const route of Object.values(router.routesById)) router.loadRouteChunk(route)?.catch(() => undefined);
      }),
    [router],
  );
}

/** What every page of a signed-in person stands in. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const phone = useMedia(PHONE);
  const path = useRouterState({ select: ({ resolvedLocation, location }) => (resolvedLocation ?? location).pathname });
  useAllPagesReady();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      {!phone && <SideNavigation />}
      <TopBar path={path} />
      <OfflineNotice />
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      {phone && <BottomBar />}
      <Palettes />
      <SessionEndedDialog />
    </div>
  );
}
