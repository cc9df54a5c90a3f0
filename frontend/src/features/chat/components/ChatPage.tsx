import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { runCommand, useCommand } from '@/lib/keyboard';
import { NARROW, PHONE, useMedia } from '@/lib/useMedia';
import { Sheet } from '@/ui';
import styles from './ChatPage.module.css';
import { ConversationList } from './ConversationList';
import { Talk } from './Talk';

export type ChatPanel = 'insights' | 'conversations';

type Props = {
  conversationId: string | null;
  panel: ChatPanel | undefined;
  onPanel: (panel: ChatPanel | undefined) => void;
  insights: ReactNode;
};

/** List, talk, insights: side by side where there is room, over each other where there is not. */
export function ChatPage({ conversationId, panel, onPanel, insights }: Props) {
  const { t } = useTranslation(['chat', 'common']);
  const phone = useMedia(PHONE);
  const narrow = useMedia(NARROW);
  const insightsOpen = panel === 'insights';
  const toggleInsights = () => onPanel(insightsOpen ? undefined : 'insights');
  useCommand('insights', toggleInsights);
  useCommand('conversations', () => onPanel('conversations'), phone);
  useNewConversation();
  const list = <ConversationList conversationId={conversationId} />;
  const sheet = { full: phone, onClose: () => onPanel(undefined), closeLabel: t('common:close') };
  return (
    <div className={styles.page} data-panel={(insightsOpen && !narrow) || undefined}>
      {phone ? (
        <Sheet {...sheet} side="left" opened={panel === 'conversations'} label={t('list.label')}>
          {list}
        </Sheet>
      ) : (
        list
      )}
      <Talk
        conversationId={conversationId}
        insightsOpen={insightsOpen}
        onInsights={phone ? null : toggleInsights}
      />
      {narrow && (
        <Sheet {...sheet} side="right" opened={insightsOpen} label={t('composer.insights')}>
          {insights}
        </Sheet>
      )}
      {!narrow && insightsOpen && (
        <aside className={styles.panel} aria-label={t('composer.insights')}>
          {insights}
        </aside>
      )}
    </div>
  );
}

function useNewConversation() {
  const navigate = useNavigate();
  const begin = async () => {
    await navigate({ to: '/chat', search: ({ panel }) => (panel === 'insights' ? { panel } : {}) });
    requestAnimationFrame(() => runCommand('compose'));
  };
  useCommand('newConversation', () => void begin());
}
