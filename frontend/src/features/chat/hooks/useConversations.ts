import {
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showToast } from '@/ui';
import { deleteConversation, readConversation, readConversations, renameConversation, restoreConversation } from '../api';
import { conversationKeys } from '../model/keys';
import type { Conversation, Page } from '../model/types';

type Pages = InfiniteData<Page<Conversation>, string | null>;

/** Those with the words in their title; all of them without words. */
export const useConversations = (words = '') =>
  useInfiniteQuery({
    queryKey: conversationKeys.list(words),
    queryFn: ({ pageParam }) => readConversations(words, pageParam),
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });

export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: conversationKeys.one(id),
    queryFn: () => readConversation(id),
    staleTime: 30_000,
  });

/** Known from the list at once, read on its own all the same. */
export function useConversation(id: string | null) {
  const queries = useQueryClient();
  const listed = () =>
    queries
      .getQueriesData<Pages>({ queryKey: conversationKeys.lists })
      .flatMap(([, list]) => list?.pages.flatMap((page) => page.items) ?? [])
      .find((one) => one.id === id);
  return useQuery({ ...conversationQuery(id ?? ''), enabled: id !== null, placeholderData: listed });
}

/** Changes every list that is known and answers how to take that back. */
function changeLists(queries: QueryClient, change: (items: Conversation[]) => Conversation[]): () => void {
  const before = queries.getQueriesData<Pages>({ queryKey: conversationKeys.lists });
  queries.setQueriesData<Pages>(
    { queryKey: conversationKeys.lists },
    (list) => list && { ...list, pages: list.pages.map((page) => ({ ...page, items: change(page.items) })) },
  );
  return () => {
    for (const [key, list] of before) queries.setQueryData(key, list);
  };
}

export const refreshLists = (queries: QueryClient) =>
  queries.invalidateQueries({ queryKey: conversationKeys.lists });

export function useRename() {
  const queries = useQueryClient();
  const { t } = useTranslation('chat');
  return useMutation({
    mutationFn: ({ id, title }: { id: string; title: string }) => renameConversation(id, title),
    onMutate: async ({ id, title }) => {
      await queries.cancelQueries({ queryKey: conversationKeys.lists });
      queries.setQueryData<Conversation>(conversationKeys.one(id), (one) => one && { ...one, title });
      return changeLists(queries, (items) => items.map((one) => (one.id === id ? { ...one, title } : one)));
    },
    onError: (_, attempt, takeBack) => {
      takeBack?.();
      showToast({ text: t('rename.failed', { title: attempt.title }), tone: 'error' });
    },
    onSettled: (_, __, { id }) => {
      void refreshLists(queries);
      void queries.invalidateQueries({ queryKey: conversationKeys.one(id) });
    },
  });
}

export function useDelete() {
  const queries = useQueryClient();
  const { t } = useTranslation('chat');
  const restore = async (id: string) => {
    await restoreConversation(id).catch(() => showToast({ text: t('delete.restoreFailed'), tone: 'error' }));
    await refreshLists(queries);
    await queries.invalidateQueries({ queryKey: conversationKeys.one(id) });
  };
  return useMutation({
    mutationFn: (id: string) => deleteConversation(id),
    onMutate: async (id) => {
      await queries.cancelQueries({ queryKey: conversationKeys.lists });
      return changeLists(queries, (items) => items.filter((one) => one.id !== id));
    },
    onSuccess: (_, id) =>
      showToast({ text: t('delete.done'), tone: 'done', action: { label: t('delete.undo'), run: () => void restore(id) } }),
    onError: (_, __, takeBack) => {
      takeBack?.();
      showToast({ text: t('delete.failed'), tone: 'error' });
    },
    onSettled: () => refreshLists(queries),
  });
}
