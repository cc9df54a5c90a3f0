import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { arrival, usePageTitle } from '@/lib/pageTitle';
import styles from './PartHeading.module.css';

/** What a part of the settings is called, here and in the browser's tab. */
export function PartHeading({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('settings');
  usePageTitle(t('title'), title);
  return (
    <header className={styles.header}>
      <h2 className={styles.title} {...arrival}>
        {title}
      </h2>
      <p className={styles.lead}>{children}</p>
    </header>
  );
}
