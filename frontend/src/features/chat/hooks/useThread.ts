import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useStore } from '@/lib/store';
import { readMessages } from '../api';
import { channelOf, holdOpen } from '../model/channels';
import { isAnswering } from '../model/channelState';
import { conversationKeys } from '../model/keys';
import { threadOf } from '../model/thread';

/** Stored pages of messages together with what the socket has told since. */
export function useMessages(conversationId: string) {
  const queries = useQueryClient();
  const channel = channelOf(conversationId, queries);
  const state = useStore(channel.state);
  const { messages: told, settled } = state;
  const pages = useInfiniteQuery({
    queryKey: conversationKeys.messages(conversationId),
    queryFn: ({ pageParam }) => readMessages(conversationId, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
  const stored = pages.data?.pages;
  const messages = useMemo(
    () => threadOf(stored?.flatMap((page) => page.items) ?? [], { messages: told, settled }),
    [stored, told, settled],
  );
  return { channel, state, pages, messages };
}

/** A conversation that somebody looks at: its line is open and its running answers are followed. */
export function useThread(conversationId: string) {
  const all = useMessages(conversationId);
  const { channel, state } = all;
  const stored = all.pages.data?.pages;
  useEffect(() => holdOpen(channel), [channel]);
  useEffect(() => {
    if (stored) channel.learn(stored.flatMap((page) => page.items));
  }, [channel, stored]);
  return { ...all, answering: isAnswering(state) };
}

export type Thread = ReturnType<typeof useThread>;
