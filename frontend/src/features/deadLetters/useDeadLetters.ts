import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { readDeadLetters, replay } from './api';

const KEY = ['deadLetters'];

export const useDeadLetters = () =>
  useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam }) => readDeadLetters(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

/** One that fails again comes back to the list, so it is read anew in any case. */
export function useReplay() {
  const queries = useQueryClient();
  return useMutation({ networkMode: 'always', mutationFn: replay, onSettled: () => queries.invalidateQueries({ queryKey: KEY }) });
}
