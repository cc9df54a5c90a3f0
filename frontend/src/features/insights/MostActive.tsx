import { formatsFor } from '@/i18n/formats';
import { useTranslation } from 'react-i18next';
import type { ActivePerson } from './api';
import styles from './InsightsPanel.module.css';

/** Who does the most, with a bar to compare at a glance. */
export function MostActive({ people }: { people: ActivePerson[] }) {
  const { t, i18n } = useTranslation('insights');
  if (people.length === 0) return <p className={styles.age}>{t('quiet')}</p>;
  const most = Math.max(1, ...people.map(({ activity_count }) => activity_count));
  return (
    <ol className={styles.activities}>
      {people.map(({ user_id, username, activity_count }) => (
        <li key={user_id} className={styles.person}>
          <span className={styles.what}>{username ?? t('somebody')}</span>
          <span className={styles.count} aria-label={t('acts', { count: activity_count })} role="img">
            {activity_count.toLocaleString(formatsFor(i18n.language))}
          </span>
          <span className={styles.bar} style={{ inlineSize: `${(activity_count / most) * 100}%` }} aria-hidden />
        </li>
      ))}
    </ol>
  );
}
