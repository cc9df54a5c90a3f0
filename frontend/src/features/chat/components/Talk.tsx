import { useTranslation } from 'react-i18next';
import { Problem } from '@/lib/http';
import { usePageTitle } from '@/lib/pageTitle';
import { useConversation } from '../hooks/useConversations';
import { useStart } from '../hooks/useStart';
import styles from './ChatPage.module.css';
import { Composer } from './Composer';
import { ConversationGone } from './ConversationGone';
import { ConversationView } from './ConversationView';
import { Welcome } from './Welcome';

type Props = { conversationId: string | null; insightsOpen: boolean; onInsights: (() => void) | null };

export function Talk({ conversationId, insightsOpen, onInsights }: Props) {
  const { asked, ask } = useStart();
  const { error } = useTitledConversation(conversationId);
  if (error instanceof Problem && error.absent) return <ConversationGone />;
  return (
    <div className={styles.talk}>
      {conversationId ? (
        <ConversationView key={conversationId} conversationId={conversationId} />
      ) : (
        <Welcome asked={asked} onAsk={ask} />
      )}
      <Composer
        conversationId={conversationId}
        busy={asked !== null}
        onStart={ask}
        insightsOpen={insightsOpen}
        onInsights={onInsights}
      />
    </div>
  );
}

function useTitledConversation(conversationId: string | null) {
  const { t } = useTranslation('chat');
  const conversation = useConversation(conversationId);
  const known = conversation.data ? (conversation.data.title ?? t('untitled')) : t('thread.one');
  usePageTitle(conversationId ? known : t('new'));
  return conversation;
}
