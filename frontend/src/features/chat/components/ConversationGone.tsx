import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/ui';
import styles from './ConversationView.module.css';

export function ConversationGone() {
  const { t } = useTranslation('chat');
  return (
    <div className={styles.state}>
      <Notice
        drawing
        title={t('thread.gone')}
        actions={
          <Link to="/chat" className={styles.link}>
            {t('thread.startNew')}
          </Link>
        }
      >
        {t('thread.goneText')}
      </Notice>
    </div>
  );
}
