import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { startConversation } from '../api';
import { channelOf } from '../model/channels';
import { conversationKeys } from '../model/keys';
import { conversationQuery, refreshLists } from './useConversations';

/** The first message of an empty page: it makes the conversation, then goes out over its socket. */
export function useStart() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useCallback(
    async (content: string) => {
      const conversation = await startConversation();
      queries.setQueryData(conversationQuery(conversation.id).queryKey, conversation);
      queries.setQueryData(conversationKeys.messages(conversation.id), {
        pages: [{ items: [], next_cursor: null }],
        pageParams: [null],
      });
      channelOf(conversation.id, queries).send(content);
      await navigate({ to: '/chat/$conversationId', params: { conversationId: conversation.id }, search: true });
      void refreshLists(queries);
    },
    [queries, navigate],
  );
}
