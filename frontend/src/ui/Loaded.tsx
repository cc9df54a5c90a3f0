import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLate } from '@/lib/useLate';
import { Failure } from './Failure';
import styles from './Loaded.module.css';
import { Notice } from './Notice';

type Query<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'fetchStatus' | 'refetch'>;
type Props<T> = { query: Query<T>; title: string; rows: number; children: (data: T) => ReactNode };

/** What was asked for once it is here; until then its outline, or why it does not come. */
export function Loaded<T>({ query, title, rows, children }: Props<T>) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (query.fetchStatus === 'paused') return <Notice title={t('state.youAreOffline')}>{t('state.comesBack')}</Notice>;
  if (query.error) return <Failure title={title} problem={query.error} onRetry={() => void query.refetch()} />;
  return <Outline rows={rows} />;
}

function Outline({ rows }: { rows: number }) {
  const { t } = useTranslation();
  if (!useLate()) return null;
  return (
    <div className={styles.outline} role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines without content
        <Skeleton key={row} height={40} radius="md" />
      ))}
    </div>
  );
}
