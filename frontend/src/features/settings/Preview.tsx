import { useTranslation } from 'react-i18next';
import { ArchMark, Button } from '@/ui';
import styles from './Preview.module.css';

/** A piece of a conversation, in the look that is chosen. It does nothing. */
export function Preview() {
  const { t } = useTranslation('settings');
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{t('preview.title')}</figcaption>
      <div className={styles.sheet} inert>
        <p className={styles.question}>{t('preview.question')}</p>
        <div className={styles.answer}>
          <ArchMark className={styles.mark} />
          <div className={styles.said}>
            <b className={styles.who}>{t('preview.who')}</b>
            <p>{t('preview.answer')}</p>
            <code className={styles.code}>{t('preview.code')}</code>
          </div>
        </div>
        <div className={styles.foot}>
          <span className={styles.note}>{t('preview.note')}</span>
          <Button size="xs">{t('preview.action')}</Button>
        </div>
      </div>
    </figure>
  );
}
