import { formatsFor } from '@/i18n/formats';
import { useTranslation } from 'react-i18next';
import { fullTime } from '@/lib/time';
import { Age } from './Age';
import type { Activity } from './api';
import styles from './InsightsPanel.module.css';

const known = [
  'login',
  'register',
  'logout',
  'conversation_started',
  'conversation_completed',
  'conversation_deleted',
  'conversation_restored',
  'message_received',
  'message_sent',
  'error_occurred',
] as const;

const isKnown = (type: string): type is (typeof known)[number] => (known as readonly string[]).includes(type);

const readable = (type: string) => type.replaceAll('_', ' ');

export function Activities({ activities }: { activities: Activity[] }) {
  const { t, i18n } = useTranslation('insights');
  if (activities.length === 0) return <p className={styles.age}>{t('quiet')}</p>;
  return (
    <ol className={styles.activities}>
      {activities.map(({ id, username, activity_type, timestamp }) => (
        <li key={id} className={styles.activity}>
          <span className={styles.what}>
            <b>{username ?? t('somebody')}</b>{' '}
            {isKnown(activity_type) ? t(`activities.${activity_type}`) : readable(activity_type)}
          </span>
          <time className={styles.when} dateTime={timestamp} title={fullTime(timestamp, formatsFor(i18n.language))}>
            <Age since={Date.parse(timestamp)} everyMs={10_000} />
          </time>
        </li>
      ))}
    </ol>
  );
}
