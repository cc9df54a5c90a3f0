import { createFileRoute, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signedInOnly, useCan } from '@/auth';
import { ChatPage, ConversationFacts } from '@/features/chat';
import { InsightsPanel } from '@/features/insights';
import type { Panel } from '@/shell';
import { Notice } from '@/ui';

const panels: readonly unknown[] = ['insights', 'conversations'] satisfies Panel[];

export const Route = createFileRoute('/_app/chat')({
  validateSearch: ({ panel }): { panel?: Panel } => (panels.includes(panel) ? { panel: panel as Panel } : {}),
  beforeLoad: signedInOnly,
  component: Chat,
});

function Chat() {
  const { t } = useTranslation();
  const { panel } = Route.useSearch();
  const conversationId = useParams({ strict: false, select: (params) => params.conversationId }) ?? null;
  // Not the route's own: that one would lead away from the conversation that is open.
  const navigate = useNavigate();
  const show = (next: Panel | undefined) =>
    void navigate({ to: '.', search: next ? { panel: next } : {}, replace: true });
  if (!useCan('conversations.use')) {
    return (
      <Notice drawing title={t('state.noPermission')}>
        {t('state.noPermissionText')}
      </Notice>
    );
  }
  return (
    <ChatPage
      conversationId={conversationId}
      panel={panel}
      onPanel={show}
      insights={
        <InsightsPanel>
          <ConversationFacts conversationId={conversationId} />
        </InsightsPanel>
      }
    />
  );
}
