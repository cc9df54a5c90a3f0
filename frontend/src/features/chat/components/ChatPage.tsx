import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '@/lib/pageTitle';
import { NARROW, PHONE, useMedia } from '@/lib/useMedia';
import { Sheet, showToast } from '@/ui';
import { conversationQuery } from '../hooks/useConversations';
import { useStart } from '../hooks/useStart';
import { draftOf } from '../model/drafts';
import styles from './ChatPage.module.css';
import { Composer } from './Composer';
import { ConversationList } from './ConversationList';
import { ConversationView } from './ConversationView';
import { Welcome } from './Welcome';

export type ChatPanel = 'insights' | 'conversations';

type Props = {
  conversationId: string | null;
  panel: ChatPanel | undefined;
  onPanel: (panel: ChatPanel | undefined) => void;
  insights: ReactNode;
};

export function ChatPage({ conversationId, panel, onPanel, insights }: Props) {
  const { t } = useTranslation(['chat', 'common']);
  const phone = useMedia(PHONE);
  const narrow = useMedia(NARROW);
  const start = useStart();
  const [asked, setAsked] = useState<string | null>(null);
  const { data: conversation } = useQuery({ ...conversationQuery(conversationId ?? ''), enabled: conversationId !== null });
  usePageTitle(conversationId ? (conversation?.title ?? t('untitled')) : t('new'));

  const close = () => onPanel(undefined);
  const ask = (text: string) => {
    setAsked(text);
    start(text)
      .catch(() => {
        draftOf(null).set(text);
        showToast({ text: t('composer.startFailed'), tone: 'error' });
      })
      .finally(() => setAsked(null));
  };
  return (
    <div className={styles.page} data-panel={(panel === 'insights' && !narrow) || undefined}>
      {phone ? (
        <Sheet full side="left" opened={panel === 'conversations'} onClose={close} label={t('list.label')} closeLabel={t('common:close')}>
          <ConversationList conversationId={conversationId} />
        </Sheet>
      ) : (
        <ConversationList conversationId={conversationId} />
      )}
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
          insightsOpen={panel === 'insights'}
          onInsights={() => onPanel(panel === 'insights' ? undefined : 'insights')}
        />
      </div>
      {narrow ? (
        <Sheet full={phone} side="right" opened={panel === 'insights'} onClose={close} label={t('composer.insights')} closeLabel={t('common:close')}>
          {insights}
        </Sheet>
      ) : (
        panel === 'insights' && (
          <aside className={styles.panel} aria-label={t('composer.insights')}>
            {insights}
          </aside>
        )
      )}
    </div>
  );
}
