import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { liveState } from '@/lib/liveState';
import { useStore } from '@/lib/store';
import { useOnline } from '@/lib/useOnline';
import styles from './OfflineNotice.module.css';

/** Without a network: what one sees may be old, and what one writes is kept. An open conversation says so itself. */
export function OfflineNotice() {
  const { t } = useTranslation();
  const online = useOnline();
  const inConversation = useStore(liveState) !== null;
  return (
    <div className={styles.place} role="status" aria-label={t('offline.label')}>
      {!online && !inConversation && (
        <p className={styles.notice}>
          <IconCloudOff size={16} stroke={1.6} aria-hidden />
          {t('offline.text')}
        </p>
      )}
    </div>
  );
}
