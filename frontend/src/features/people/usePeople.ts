import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addPerson, deletePerson, giveRoles, letIn, PEOPLE_AT_ONCE, readPeople, readRoles, readTraces, type NewPerson, type Person } from './api';

const KEY = ['people'];

export const usePeople = (words: string) =>
  useInfiniteQuery({
    queryKey: [...KEY, words],
    queryFn: ({ pageParam }) => readPeople(words, pageParam),
    initialPageParam: 0,
    getNextPageParam: (page, pages) => (page.length < PEOPLE_AT_ONCE ? null : pages.length * PEOPLE_AT_ONCE),
    select: ({ pages }) => pages.flat(),
    placeholderData: keepPreviousData,
  });

export const useRoles = (enabled: boolean) => useQuery({ queryKey: ['roles'], queryFn: readRoles, staleTime: 60_000, enabled });

export const useTraces = (person: Person, enabled: boolean) =>
  useQuery({ queryKey: ['traces', person.id], queryFn: () => readTraces(person.id), enabled, retry: false });

/** What an admin does counts when the server has done it; the list is read anew, whatever came of it. */
function usePeopleChange<T>(change: (what: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ networkMode: 'always', mutationFn: change, onSettled: () => queries.invalidateQueries({ queryKey: KEY }) });
}

export const useAddPerson = () =>
  usePeopleChange(async ({ roles, ...person }: NewPerson & { roles: string[] }) => {
    await addPerson(person);
    if (roles.length > 0) await giveRoles(person.username, roles);
  });

export const useGiveRoles = () => usePeopleChange(({ username, roles }: { username: string; roles: string[] }) => giveRoles(username, roles));
export const useLetIn = () => usePeopleChange(({ username, active }: { username: string; active: boolean }) => letIn(username, active));
export const useDeletePerson = () => usePeopleChange(deletePerson);
