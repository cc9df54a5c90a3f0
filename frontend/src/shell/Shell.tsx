import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionEndedDialog } from '@/auth';
import { PHONE, useMedia } from '@/lib/useMedia';
import { BottomBar } from './BottomBar';
import { SideNavigation } from './SideNavigation';
import styles from './Shell.module.css';
import { TopBar } from './TopBar';

/** What every page of a signed-in person stands in. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const phone = useMedia(PHONE);
  const path = useLocation({ select: (location) => location.pathname });
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      {!phone && <SideNavigation />}
      <TopBar path={path} />
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      {phone && <BottomBar />}
      <SessionEndedDialog />
    </div>
  );
}
