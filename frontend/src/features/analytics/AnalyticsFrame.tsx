import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filters } from '@/features/filters';
import { Boundary } from '@/ui';
import { Page } from '@/ui/data';
import styles from './Analytics.module.css';
import { FilterBar } from './FilterBar';

const parts = [
  { to: '/analytics/overview', label: 'overview' },
  { to: '/analytics/people', label: 'people' },
  { to: '/analytics/conversations', label: 'conversations' },
] as const;

type Props = { filters: Filters; onFilters: (filters: Filters) => void; children: ReactNode };

/** The parts of the numbers share their filters. */
export function AnalyticsFrame({ filters, onFilters, children }: Props) {
  const { t } = useTranslation('analytics');
  return (
    <Page>
      <nav className={styles.parts} aria-label={t('parts')}>
        {parts.map(({ to, label }) => (
          <Link key={to} to={to} search={filters} className={styles.part}>
            {t(label)}
          </Link>
        ))}
      </nav>
      <FilterBar filters={filters} onFilters={onFilters} />
      <Boundary>{children}</Boundary>
    </Page>
  );
}
