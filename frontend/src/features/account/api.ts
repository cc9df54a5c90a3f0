import { http } from '@/lib/http';

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

const send = (path: string, method: string, body?: unknown) =>
  http(path, { method, ...(body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}) });

export const readAccount = async (): Promise<Account> => (await http('/users/me')).json();

export const changeProfile = async (change: ProfileChange): Promise<Account> => (await send('/users/me', 'PATCH', change)).json();

export const changePassword = (current_password: string, new_password: string) =>
  send('/users/me/password', 'POST', { current_password, new_password });

export const readSessions = async (cursor: string | null): Promise<Sessions> =>
  (await http(`/users/me/sessions?limit=20${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`)).json();

export const endSession = (id: string) => send(`/users/me/sessions/${encodeURIComponent(id)}`, 'DELETE');

export const endOtherSessions = () => send('/users/me/sessions', 'DELETE');
