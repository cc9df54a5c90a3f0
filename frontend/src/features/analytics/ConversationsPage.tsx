import { useTranslation } from 'react-i18next';
import { queryOf, type Filters } from '@/features/filters';
import { usePageTitle } from '@/lib/pageTitle';
import { Loaded } from '@/ui';
import { Badge, type Column } from '@/ui/data';
import { AT_MOST, fileOf, type ConversationNumbers } from './api';
import { NumbersTable } from './NumbersTable';
import { useConversations, useWriting } from './useNumbers';

/** Every conversation in numbers; what was written in it is nobody's business here. */
export function ConversationsPage({ filters }: { filters: Filters }) {
  const { t } = useTranslation('analytics');
  usePageTitle(t('title'), t('conversations'));
  return (
    <Loaded query={useConversations(queryOf(filters))} title={t('conversationsFailed')} rows={6}>
      {(data) => <Conversations conversations={data} filters={filters} />}
    </Loaded>
  );
}

function Conversations({ conversations, filters }: { conversations: ConversationNumbers[]; filters: Filters }) {
  const { t } = useTranslation('analytics');
  const { number, seconds, moment } = useWriting();
  const state = (status: string) => (status === 'active' || status === 'ended' ? t(`status.${status}`) : status);
  const columns: Column<ConversationNumbers>[] = [
    { name: t('started'), order: ({ created_at }) => Date.parse(created_at), render: ({ created_at }) => moment(created_at) },
    { name: t('person'), whole: true, order: ({ username }) => username, render: ({ username }) => <bdi>{username ?? t('somebody')}</bdi> },
    { name: t('state'), order: ({ status }) => status, render: ({ status }) => <Badge tone={status === 'active' ? 'success' : 'plain'}>{state(status)}</Badge> },
    { name: t('measure.total_messages'), numeric: true, order: (one) => one.message_count, render: (one) => number(one.message_count) },
    { name: t('measure.total_tokens'), numeric: true, order: (one) => one.total_tokens, render: (one) => number(one.total_tokens) },
    { name: t('measure.avg_response_time'), numeric: true, order: (one) => one.avg_response_time || null, render: (one) => seconds(one.avg_response_time) },
    { name: t('lastUsed'), whole: true, order: (one) => one.updated_at, render: (one) => moment(one.updated_at) },
  ];
  return (
    <NumbersTable
      title={t('allConversations')}
      columns={columns}
      rows={conversations}
      keyOf={({ conversation_id }) => conversation_id}
      sort={{ column: 0, down: true }}
      file={fileOf('conversations', queryOf(filters))}
      limit={conversations.length >= AT_MOST.conversations ? AT_MOST.conversations : null}
    />
  );
}
