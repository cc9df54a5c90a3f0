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
  username: string | null;
  role: string | null;
  created_at: string;
  updated_at: string | null;
  message_count: number;
  total_tokens: number;
  avg_response_time: number | null;
  status: string;
};

/** As many as the doors give at once. */
export const AT_MOST = { people: 500, conversations: 1000 };

const doors = {
  people: '/api/v1/analytics/users/detailed-metrics',
  conversations: '/api/v1/analytics/conversations',
};

async function read<T>(path: string): Promise<T> {
  return (await (await http(path)).json()) as T;
}

const listOf = (what: keyof typeof doors, query: string) => `${doors[what]}?limit=${AT_MOST[what]}${query && '&'}${query}`;

export const readDays = (days: number) => read<Day[]>(`/api/v1/analytics/daily-stats?days=${days}`);
export const readRoles = () => read<RoleNumbers[]>('/api/v1/analytics/metrics/by-role');
export const readPeople = (query: string) => read<PersonNumbers[]>(listOf('people', query));
export const readConversations = (query: string) => read<ConversationNumbers[]>(listOf('conversations', query));

/** Where the same list is as a file, for a spreadsheet or for a program. */
export type ListFile = { name: string; address: (format: 'csv' | 'json') => string };

export const fileOf = (what: keyof typeof doors, query: string): ListFile => ({ name: what, address: (format) => `${listOf(what, query)}&format=${format}` });
