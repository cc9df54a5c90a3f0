import { useInfiniteQuery, useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { endOtherSessions, endSession, readSessions, type Session, type Sessions } from './api';

export const sessionsKey = ['sessions'];

export const useSessions = () =>
  useInfiniteQuery({
    queryKey: sessionsKey,
    queryFn: ({ pageParam }) => readSessions(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

/** Not shown before it is done: a sign-in that has ended does not come back. */
function useEnding<T>(end: (which: T) => Promise<unknown>, stays: (session: Session, which: T) => boolean) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: end,
    onSuccess: (_, which) => {
      queries.setQueryData<InfiniteData<Sessions>>(sessionsKey, (now) =>
        now && { ...now, pages: now.pages.map((page) => ({ ...page, items: page.items.filter((session) => stays(session, which)) })) },
      );
      void queries.invalidateQueries({ queryKey: sessionsKey });
    },
  });
}

export const useEndSession = () => useEnding(endSession, ({ id }, ended) => id !== ended);
export const useEndOthers = () => useEnding<void>(endOtherSessions, ({ current }) => current);
