import { createFileRoute } from '@tanstack/react-router';
import { ConversationsPage } from '@/features/analytics';

export const Route = createFileRoute('/_app/analytics/conversations')({ component: Conversations });

function Conversations() {
  return <ConversationsPage filters={Route.useSearch()} />;
}
