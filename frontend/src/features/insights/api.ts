import { getApiV1AnalyticsSummary, getApiV1AnalyticsUsersActivities, getApiV1AnalyticsUsersTop } from '@/api/generated/analytics';
import { received } from '@/lib/http';

export type Summary = {
  total_users: number;
  active_users_today: number;
  total_conversations: number;
  active_conversations: number;
  total_messages: number;
  total_tokens: number;
  total_api_calls: number;
  avg_response_time: number;
  error_rate: number;
  /** From the question to the first words, and to the last ones. */
  avg_first_delta_ms: number | null;
  avg_answer_ms: number | null;
  /** In percent, like the error rate of all calls. */
  answer_error_rate: number | null;
};

export type ActivePerson = { user_id: string; username: string | null; activity_count: number };

export type Activity = {
  id: string;
  user_id: string;
  username: string | null;
  activity_type: string;
  timestamp: string;
};

export async function readSummary(): Promise<Summary> {
  return received<Summary>((await getApiV1AnalyticsSummary({ throwOnError: true })).data);
}

export async function readMostActive(): Promise<ActivePerson[]> {
  const { data } = await getApiV1AnalyticsUsersTop({ query: { limit: 5 }, throwOnError: true });
  return received<ActivePerson[]>(data);
}

export async function readActivities(): Promise<Activity[]> {
  const { data } = await getApiV1AnalyticsUsersActivities({ query: { limit: 10 }, throwOnError: true });
  return received<Activity[]>(data);
}
