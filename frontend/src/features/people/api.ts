import { getRoles, getUsers, postUsers, putRolesById } from '@/api/generated/auth';
import { http, received } from '@/lib/http';

export type Person = { id: string; username: string; email: string; full_name: string | null; is_active: boolean; roles: { name: string }[] };

export type Role = { name: string; description?: string; permissions?: string[] };

export type NewPerson = { username: string; email: string; full_name: string; password: string };

/** What there is of a person in the numbers. */
export type Traces = { total_conversations: number; total_messages: number };

export const PEOPLE_AT_ONCE = 50;

export async function readPeople(words: string, skip: number): Promise<Person[]> {
  const { data } = await getUsers({ query: { limit: PEOPLE_AT_ONCE, skip, ...(words && { q: words }) }, throwOnError: true });
  return received<{ users: Person[] }>(data).users;
}

/** A page of roles, or the bare list of ConvoAI's own door. */
export async function readRoles(): Promise<Role[]> {
  const data: unknown = (await getRoles({ throwOnError: true })).data;
  return Array.isArray(data) ? (data as Role[]) : (data as { items: Role[] }).items;
}

export async function addPerson({ full_name, ...person }: NewPerson): Promise<void> {
  await postUsers({ body: { ...person, ...(full_name && { full_name }) }, throwOnError: true });
}

export async function giveRoles(username: string, roles: string[]): Promise<void> {
  await putRolesById({ path: { id: username }, body: { roles }, throwOnError: true });
}

const at = (username: string) => `/users/${encodeURIComponent(username)}`;

export async function letIn(username: string, is_active: boolean): Promise<void> {
  await http(at(username), { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ is_active }) });
}

export async function deletePerson(username: string): Promise<void> {
  await http(at(username), { method: 'DELETE' });
}

export async function readTraces(id: string): Promise<Traces> {
  const answer = await http(`/api/v1/analytics/users/detailed-metrics?user_id=${encodeURIComponent(id)}`);
  const [traces] = (await answer.json()) as Traces[];
  return traces ?? { total_conversations: 0, total_messages: 0 };
}
