import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '@/ui';
import { readSummary } from './api';
import { AnswerFigures, WorkspaceFigures } from './Figures';
import styles from './Totals.module.css';

/** The totals of the panel, with room around them. */
export function Totals() {
  const { t } = useTranslation('insights');
  const summary = useQuery({ queryKey: ['analytics', 'summary'], queryFn: readSummary });
  return (
    <Loaded query={summary} title={t('failed')} rows={2}>
      {(data) => (
        <div className={styles.totals}>
          <section className={styles.card} aria-labelledby="totals-workspace">
            <h2 id="totals-workspace" className={styles.title}>
              {t('workspace')}
            </h2>
            <WorkspaceFigures summary={data} />
          </section>
          <section className={styles.card} aria-labelledby="totals-answers">
            <h2 id="totals-answers" className={styles.title}>
              {t('answers')}
            </h2>
            <AnswerFigures summary={data} />
          </section>
        </div>
      )}
    </Loaded>
  );
}
