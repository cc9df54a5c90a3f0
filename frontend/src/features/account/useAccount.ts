import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { meQuery, type Me } from '@/auth';
import { changeProfile, readAccount, type Account, type ProfileChange } from './api';

const KEY = ['account'];

export const useAccount = () => useQuery({ queryKey: KEY, queryFn: readAccount });

/** Shown at once, everywhere; taken back when the server refuses. */
export function useChangeProfile() {
  const queries = useQueryClient();
  const show = (change: Partial<Account>) => {
    queries.setQueryData<Account>(KEY, (now) => now && { ...now, ...change });
    queries.setQueryData<Me>(meQuery.queryKey, (me) => (me?.authenticated ? { ...me, user: { ...me.user, ...change } } : me));
  };
  return useMutation({
    networkMode: 'always',
    mutationFn: changeProfile,
    onMutate: async (change: ProfileChange) => {
      await queries.cancelQueries({ queryKey: KEY });
      const before = queries.getQueryData<Account>(KEY);
      show(change);
      return before;
    },
    onSuccess: ({ full_name, email }) => show({ full_name, email }),
    onError: (_, __, before) => before && show({ full_name: before.full_name, email: before.email }),
  });
}
