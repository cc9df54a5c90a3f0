import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { http } from '@/lib/http';
import { keepWritingsOf } from './writings';

export type Permission = 'conversations.use' | 'analytics.read' | 'people.read' | 'people.manage' | 'roles.manage' | 'events.replay';

export type Person = { id: string; username: string; full_name: string | null; email: string | null };

export type Me =
  | { authenticated: false }
  | { authenticated: true; user: Person; roles: string[]; permissions: string[]; expires_at: string };

export async function readMe(): Promise<Me> {
  const me = (await (await http('/bff/me')).json()) as Me;
  if (me.authenticated) keepWritingsOf(me.user.id);
  return me;
}

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: readMe, staleTime: 5 * 60_000 });

export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

export const allows = (me: Me, permission: Permission): boolean =>
  me.authenticated && me.permissions.includes(permission);

export function useCan(permission: Permission): boolean {
  return allows(useMe(), permission);
}

export const displayName = (person: Person): string => person.full_name?.trim() || person.username;
