import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOnline } from '@/lib/useOnline';
import styles from './OfflineNotice.module.css';

/** Without a network: what one sees may be old, and what one writes is kept. */
export function OfflineNotice() {
  const { t } = useTranslation();
  const online = useOnline();
  return (
    <div className={styles.place} role="status" aria-label={t('offline.label')}>
      {!online && (
        <p className={styles.notice}>
          <IconCloudOff size={16} stroke={1.6} aria-hidden />
          {t('offline.text')}
        </p>
      )}
    </div>
  );
}
