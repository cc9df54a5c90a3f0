import { IconPlayerPause, IconPlayerPlay, IconRefresh } from '@tabler/icons-react';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLate } from '@/lib/useLate';
import { Failure, IconButton, Skeleton } from '@/ui';
import { Activities } from './Activities';
import { Age } from './Age';
import { readActivities, readMostActive, readSummary } from './api';
import { AnswerFigures, WorkspaceFigures } from './Figures';
import styles from './InsightsPanel.module.css';
import { MostActive } from './MostActive';

const REFRESHED_EVERY_MS = 30_000;

export function Workspace() {
  const { t } = useTranslation('insights');
  const [paused, setPaused] = useState(false);
  const fresh = { refetchInterval: paused ? (false as const) : REFRESHED_EVERY_MS };
  const summary = useQuery({ queryKey: ['analytics', 'summary'], queryFn: readSummary, ...fresh });
  const mostActive = useQuery({ queryKey: ['analytics', 'top'], queryFn: readMostActive, ...fresh });
  const activities = useQuery({ queryKey: ['analytics', 'activities'], queryFn: readActivities, ...fresh });
  const all = [summary, mostActive, activities];
  const refresh = () => {
    for (const query of all) void query.refetch();
  };
  return (
    <>
      <Section
        id="workspace-facts"
        title={t('workspace')}
        tools={
          <>
            <IconButton label={t(paused ? 'resume' : 'pause')} size={28} onClick={() => setPaused(!paused)}>
              {paused ? <IconPlayerPlay size={15} stroke={1.6} /> : <IconPlayerPause size={15} stroke={1.6} />}
            </IconButton>
            <IconButton label={t('refresh')} size={28} loading={summary.isFetching && !summary.isPending} onClick={refresh}>
              <IconRefresh size={15} stroke={1.6} />
            </IconButton>
          </>
        }
      >
        <Read query={summary} failed={t('failed')} waiting={<Placeholder className={styles.totals} count={6} height={46} />}>
          {(data) => <WorkspaceFigures summary={data} />}
        </Read>
        {summary.data && (
          <p className={styles.age}>
            {t(paused ? 'paused' : 'updated')} <Age since={summary.dataUpdatedAt} />
          </p>
        )}
      </Section>
      {!summary.isError && (
        <Section id="workspace-answers" title={t('answers')}>
          <Read query={summary} failed={t('failed')} waiting={<Placeholder className={styles.totals} count={4} height={46} />}>
            {(data) => <AnswerFigures summary={data} />}
          </Read>
        </Section>
      )}
      <Section id="workspace-people" title={t('mostActive')}>
        <Read query={mostActive} failed={t('mostActiveFailed')} waiting={<Placeholder className={styles.activities} count={5} height={33} />}>
          {(data) => <MostActive people={data} />}
        </Read>
      </Section>
      <Section id="workspace-activity" title={t('activity')}>
        <Read query={activities} failed={t('activityFailed')} waiting={<Placeholder className={styles.activities} count={10} height={33} />}>
          {(data) => <Activities activities={data} />}
        </Read>
      </Section>
    </>
  );
}

function Section({ id, title, tools, children }: { id: string; title: string; tools?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {tools && <div className={styles.tools}>{tools}</div>}
      </div>
      {children}
    </section>
  );
}

type ReadProps<T> = { query: UseQueryResult<T>; failed: string; waiting: ReactNode; children: (data: T) => ReactNode };

/** What was read last stays, also when it cannot be read anew. */
function Read<T>({ query, failed, waiting, children }: ReadProps<T>) {
  return (
    <>
      {query.data !== undefined && children(query.data)}
      {query.isPending && waiting}
      {query.isError && <Failure small title={failed} problem={query.error} onRetry={() => void query.refetch()} />}
    </>
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
