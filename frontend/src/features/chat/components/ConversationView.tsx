import { useTranslation } from 'react-i18next';
import { useLate } from '@/lib/useLate';
import { Failure, Skeleton } from '@/ui';
import { useThread } from '../hooks/useThread';
import { ConnectionLine } from './ConnectionLine';
import styles from './ConversationView.module.css';
import { Thread } from './Thread';

export function ConversationView({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation('chat');
  const thread = useThread(conversationId);
  const { pages, state } = thread;
  if (pages.isPending) return <ThreadSkeleton />;
  if (pages.isError && !pages.data) {
    return (
      <div className={styles.state}>
        <Failure title={t('thread.failed')} problem={pages.error} onRetry={() => void pages.refetch()} />
      </div>
    );
  }
  return (
    <div className={styles.view}>
      <Thread thread={thread} />
      <ConnectionLine connection={state.connection} everOpen={state.everOpen} />
    </div>
  );
}

function ThreadSkeleton() {
  const { t } = useTranslation();
  if (!useLate()) return <div />;
  return (
    <div className={styles.skeleton} role="status" aria-label={t('loading')}>
      <Skeleton height={44} width="60%" ml="auto" radius={14} />
      <Skeleton height={16} width="92%" />
      <Skeleton height={16} width="84%" />
      <Skeleton height={16} width="48%" />
    </div>
  );
}
