import {
  deleteUsersMeSessions,
  deleteUsersMeSessionsById,
  getUsersMe,
  getUsersMeSessions,
  patchUsersMe,
  postUsersMePassword,
} from '@/api/generated/auth';
import { received } from '@/lib/http';

export type Account = { id: string; username: string; email: string; full_name: string | null; roles: { name: string }[] };

export type ProfileChange = { full_name?: string; email?: string };

export type Session = {
  id: string;
  current: boolean;
  client: string;
  user_agent: string | null;
  address: string | null;
  signed_in_at: string;
  last_used_at: string;
};

export type Sessions = { items: Session[]; next_cursor: string | null };

export async function readAccount(): Promise<Account> {
  return received<Account>((await getUsersMe({ throwOnError: true })).data);
}

export async function changeProfile(change: ProfileChange): Promise<Account> {
  return received<Account>((await patchUsersMe({ body: change, throwOnError: true })).data);
}

export async function changePassword(current_password: string, new_password: string): Promise<void> {
  await postUsersMePassword({ body: { current_password, new_password }, throwOnError: true });
}

export async function readSessions(cursor: string | null): Promise<Sessions> {
  const { data } = await getUsersMeSessions({ query: cursor ? { cursor } : {}, throwOnError: true });
  return received<Sessions>(data);
}

export async function endSession(id: string): Promise<void> {
  await deleteUsersMeSessionsById({ path: { id }, throwOnError: true });
}

export async function endOtherSessions(): Promise<void> {
  await deleteUsersMeSessions({ throwOnError: true });
}
