import { http } from '@/lib/http';

export type Day = {
  date: string;
  active_users: number;
  new_users: number;
  total_conversations: number;
  total_messages: number;
  total_tokens: number;
  avg_response_time: number | null;
};

export type PersonNumbers = {
  user_id: string;
  username: string | null;
  role: string | null;
  total_conversations: number;
  total_messages: number;
  total_tokens: number;
  avg_response_time: number | null;
  first_activity: string | null;
  last_activity: string | null;
};

export type RoleNumbers = {
  role: string;
  user_count: number;
  total_conversations: number;
  total_messages: number;
  total_tokens: number;
  avg_response_time: number | null;
};

export type ConversationNumbers = {
  conversation_id: string;
  user_id: string;
  created_at: string;
  updated_at: string | null;
  message_count: number;
  total_tokens: number;
  avg_response_time: number | null;
  status: string;
};

/** As many as the doors give at once. */
export const AT_MOST = { people: 500, conversations: 1000 };

const DOOR = '/api/v1/analytics';

async function read<T>(path: string): Promise<T> {
  return (await (await http(DOOR + path)).json()) as T;
}

const paths = {
  people: `/users/detailed-metrics?limit=${AT_MOST.people}`,
  roles: '/metrics/by-role',
  conversations: `/conversations?limit=${AT_MOST.conversations}`,
};

export const readDays = (days: number) => read<Day[]>(`/daily-stats?days=${days}`);
export const readPeople = () => read<PersonNumbers[]>(paths.people);
export const readRoles = () => read<RoleNumbers[]>(paths.roles);
export const readConversations = () => read<ConversationNumbers[]>(paths.conversations);

/** The same list for a spreadsheet. */
export const tableFileOf = (what: keyof typeof paths): string => `${DOOR}${paths[what]}${paths[what].includes('?') ? '&' : '?'}format=csv`;
