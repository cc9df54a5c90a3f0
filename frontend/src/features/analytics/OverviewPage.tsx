import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBack, inDays, type Filters } from '@/features/filters';
import { Totals } from '@/features/insights';
import { usePageTitle } from '@/lib/pageTitle';
import { useNow } from '@/lib/time';
import { Loaded, Notice } from '@/ui';
import { Chart, type Drawing } from '@/ui/data';
import styles from './Analytics.module.css';
import type { Day } from './api';
import { useDays, useWriting } from './useNumbers';

/** How it goes, day by day. */
export function OverviewPage({ filters }: { filters: Filters }) {
  const { t } = useTranslation('analytics');
  usePageTitle(t('title'), t('overview'));
  const days = useDays(daysBack(filters, useNow(60_000)));
  return (
    <>
      <Totals />
      <Loaded query={days} title={t('daysFailed')} rows={3}>
        {(data) => <Days days={data.filter(({ date }) => inDays(date, filters))} />}
      </Loaded>
      <p className={styles.note}>{t('overviewNote')}</p>
    </>
  );
}

type Measure = Exclude<keyof Day, 'date'>;

const charts = [
  { title: 'messagesByDay', of: ['total_messages'] },
  { title: 'peopleByDay', of: ['active_users', 'new_users'] },
  { title: 'tokensByDay', of: ['total_tokens'] },
  { title: 'secondsByDay', of: ['avg_response_time'] },
] as const satisfies { title: string; of: readonly Measure[] }[];

function Days({ days }: { days: Day[] }) {
  const { t } = useTranslation('analytics');
  if (days.length === 0) return <Notice title={t('noDays')}>{t('noDaysText')}</Notice>;
  const inOrder = days.toSorted((one, other) => one.date.localeCompare(other.date));
  return (
    <div className={styles.charts}>
      {charts.map(({ title, of }) => (
        <DayChart key={title} title={title} of={of} days={inOrder} />
      ))}
    </div>
  );
}

function DayChart({ title, of, days }: { title: (typeof charts)[number]['title']; of: readonly Measure[]; days: Day[] }) {
  const { t } = useTranslation('analytics');
  const { number, seconds, day } = useWriting();
  const drawing = useMemo<Drawing>(
    () => ({
      kind: 'lines',
      categories: days.map(({ date }) => day(date)),
      series: of.map((measure) => ({
        name: t(`measure.${measure}`),
        values: days.map((one) => (measure === 'avg_response_time' ? one[measure] || null : one[measure])),
        write: measure === 'avg_response_time' ? seconds : number,
      })),
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- how numbers are written never changes while one looks
    [days, of, t],
  );
  const [first] = drawing.series;
  const known = first!.values.filter((value) => value !== null);
  const summary = t('daySummary', { title: t(title), days: t('days', { count: days.length }), least: first!.write(Math.min(...known)), most: first!.write(Math.max(...known)), last: first!.write(first!.values.at(-1) ?? null) });
  return <Chart title={t(title)} categoryName={t('day')} summary={summary} drawing={drawing} />;
}
