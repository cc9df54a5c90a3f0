import { useTranslation } from 'react-i18next';
import { ArchDrawing } from '@/ui';
import { OwnMessage } from './OwnMessage';
import styles from './Welcome.module.css';

const starters = ['starter1', 'starter2', 'starter3'] as const;

type Props = { asked: string | null; onAsk: (text: string) => void };

export function Welcome({ asked, onAsk }: Props) {
  const { t } = useTranslation('chat');
  if (asked !== null) {
    return (
      <div className={styles.asked}>
        <OwnMessage content={asked} />
      </div>
    );
  }
  return (
    <div className={styles.welcome}>
      <ArchDrawing className={styles.drawing} />
      <h2 className={styles.title}>{t('welcome.title')}</h2>
      <p className={styles.text}>{t('welcome.text')}</p>
      <ul className={styles.starters} aria-label={t('welcome.starters')}>
        {starters.map((starter) => (
          <li key={starter}>
            <button type="button" className={styles.starter} onClick={() => onAsk(t(`welcome.${starter}`))}>
              {t(`welcome.${starter}`)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
