import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Message.module.css';

type Props = { content: string; pending?: boolean; children?: ReactNode };

export const OwnMessage = memo(function OwnMessage({ content, pending = false, children }: Props) {
  const { t } = useTranslation('chat');
  return (
    <article className={styles.own} aria-label={t('thread.you')}>
      <div className={styles.block} dir="auto" data-pending={pending || undefined}>
        {content}
      </div>
      {children}
    </article>
  );
});
