import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/lib/http';
import { showToast } from '@/ui';
import { startConversation } from '../api';
import { channelOf } from '../model/channels';
import { draftOf } from '../model/drafts';
import { conversationKeys } from '../model/keys';
import { conversationQuery, refreshLists } from './useConversations';

const nothingSaidYet = { pages: [{ items: [], next_cursor: null }], pageParams: [null] };

/** The first message of an empty page: it makes the conversation, then goes out over its socket. */
export function useStart() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { t } = useTranslation('chat');
  const [asked, setAsked] = useState<string | null>(null);

  const begin = async (content: string) => {
    const conversation = await startConversation();
    queries.setQueryData(conversationQuery(conversation.id).queryKey, conversation);
    queries.setQueryData(conversationKeys.messages(conversation.id), nothingSaidYet);
    channelOf(conversation.id, queries).send(content);
    await navigate({ to: '/chat/$conversationId', params: { conversationId: conversation.id }, search: true });
    void refreshLists(queries);
  };
  const giveBack = (content: string, problem: unknown) => {
    draftOf(null).set(content);
    const alreadyTold = problem instanceof Problem && problem.status === 401;
    if (!alreadyTold) showToast({ text: t('composer.startFailed'), tone: 'error' });
  };
  const ask = (content: string) => {
    setAsked(content);
    begin(content)
      .catch((problem: unknown) => giveBack(content, problem))
      .finally(() => setAsked(null));
  };
  return { asked, ask };
}
