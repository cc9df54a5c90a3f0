import { createFileRoute, useNavigate, useParams } from '@tanstack/react-router';
import { signedInOnly } from '@/auth';
import { ChatPage, ConversationFacts } from '@/features/chat';
import { InsightsPanel } from '@/features/insights';
import { Permitted, type Panel } from '@/shell';

const panels: readonly unknown[] = ['insights', 'conversations'] satisfies Panel[];

export const Route = createFileRoute('/_app/chat')({
  validateSearch: ({ panel }): { panel?: Panel } => (panels.includes(panel) ? { panel: panel as Panel } : {}),
  beforeLoad: signedInOnly,
  component: Chat,
});

function Chat() {
  const { panel } = Route.useSearch();
  const conversationId = useParams({ strict: false, select: (params) => params.conversationId }) ?? null;
  // Not the route's own: that one would lead away from the conversation that is open.
  const navigate = useNavigate();
  const show = (next: Panel | undefined) =>
    void navigate({ to: '.', search: next ? { panel: next } : {}, replace: true });
  return (
    <Permitted permission="conversations.use">
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
    </Permitted>
  );
}
