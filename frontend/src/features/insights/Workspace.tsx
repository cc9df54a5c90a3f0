import { formatsFor } from '@/i18n/formats';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLate } from '@/lib/useLate';
import { Facts, Failure, IconButton, Skeleton } from '@/ui';
import { Activities } from './Activities';
import { Age } from './Age';
import { readActivities, readSummary, type Summary } from './api';
import styles from './InsightsPanel.module.css';

const REFRESHED_EVERY_MS = 30_000;

export function Workspace() {
  const { t } = useTranslation('insights');
  const summary = useQuery({ queryKey: ['analytics', 'summary'], queryFn: readSummary, refetchInterval: REFRESHED_EVERY_MS });
  const activities = useQuery({ queryKey: ['analytics', 'activities'], queryFn: readActivities, refetchInterval: REFRESHED_EVERY_MS });
  const refresh = () => {
    void summary.refetch();
    void activities.refetch();
  };
  return (
    <>
      <section className={styles.section} aria-labelledby="workspace-facts">
        <div className={styles.head}>
          <h2 id="workspace-facts" className={styles.title}>
            {t('workspace')}
          </h2>
          <IconButton label={t('refresh')} size={28} loading={summary.isFetching && !summary.isPending} onClick={refresh}>
            <IconRefresh size={15} stroke={1.6} />
          </IconButton>
        </div>
        {summary.data && <Totals summary={summary.data} />}
        {summary.isPending && <Placeholder className={styles.totals} count={8} height={46} />}
        {summary.isError && <Failure small title={t('failed')} problem={summary.error} onRetry={refresh} />}
        {summary.data && (
          <p className={styles.age}>
            <Updated since={summary.dataUpdatedAt} />
          </p>
        )}
      </section>
      <section className={styles.section} aria-labelledby="workspace-activity">
        <h2 id="workspace-activity" className={styles.title}>
          {t('activity')}
        </h2>
        {activities.data && <Activities activities={activities.data} />}
        {activities.isPending && <Placeholder className={styles.activities} count={10} height={33} />}
        {activities.isError && <Failure small title={t('activityFailed')} problem={activities.error} onRetry={refresh} />}
      </section>
    </>
  );
}

function Updated({ since }: { since: number }) {
  const { t } = useTranslation('insights');
  return (
    <>
      {t('updated')} <Age since={since} />
    </>
  );
}

function Totals({ summary }: { summary: Summary }) {
  const { t, i18n } = useTranslation('insights');
  const number = (value: number, maximumFractionDigits = 0) =>
    value.toLocaleString(formatsFor(i18n.language), { maximumFractionDigits });
  return (
    <Facts
      facts={[
        { name: t('people'), value: number(summary.total_users) },
        { name: t('active'), value: number(summary.active_users_today) },
        { name: t('conversations'), value: number(summary.total_conversations) },
        { name: t('open'), value: number(summary.active_conversations) },
        { name: t('messages'), value: number(summary.total_messages) },
        { name: t('tokens'), value: number(summary.total_tokens) },
        { name: t('response'), value: t('seconds', { value: number(summary.avg_response_time, 1) }) },
        { name: t('errors'), value: t('percent', { value: number(summary.error_rate, 1) }) },
      ]}
    />
  );
}

/** As large as what is coming, so that nothing moves when it comes. */
function Placeholder({ className, count, height }: { className: string | undefined; count: number; height: number }) {
  const late = useLate();
  return (
    <div className={className}>
      {Array.from({ length: count }, (_, place) => (
        <div key={place} style={{ height }}>
          {late && <Skeleton height={14} width={`${50 + ((place * 17) % 40)}%`} />}
        </div>
      ))}
    </div>
  );
}
