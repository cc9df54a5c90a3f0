import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/lib/http';
import { showToast } from '@/ui';
import { startConversation } from '../api';
import { channelOf } from '../model/channels';
import { conversationKeys } from '../model/keys';
import { giveBack, limited } from '../model/limits';
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
  const failed = (content: string, problem: unknown) => {
    giveBack(null, content);
    const known = problem instanceof Problem ? problem : null;
    if (known?.limited) limited(null, 'calls', known.retryAfterSeconds);
    else if (known?.status !== 401) showToast({ text: t('composer.startFailed'), tone: 'error' });
  };
  const ask = (content: string) => {
    setAsked(content);
    begin(content)
      .catch((problem: unknown) => failed(content, problem))
      .finally(() => setAsked(null));
  };
  return { asked, ask };
}
