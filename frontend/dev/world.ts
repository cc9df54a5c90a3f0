import { randomBytes } from 'node:crypto';
import { activities, answer, people, strange, titles } from './samples.ts';

export type Message = {
  id: string;
  conversation_id: string;
  role: 'user' | 'assistant';
  content: string;
  status: string;
  model: string | null;
  tokens_used: number | null;
  response_time_ms: number | null;
  metadata?: Record<string, unknown> | null;
  error: { code: string; detail: string; retry_after_seconds?: number | null } | null;
  client_id: string | null;
  created_at: string;
};

export type Conversation = { id: string; title: string | null; status: string; created_at: string; updated_at: string; deleted?: boolean };

export const newId = (length: number) => randomBytes(length).toString('base64url').replace(/[-_]/g, 'x').slice(0, length);
const daysBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

export const conversations: Conversation[] = titles.map(([title, days]) => ({
  id: newId(12),
  title,
  status: 'active',
  created_at: daysBefore(days),
  updated_at: daysBefore(days),
}));

export const messages = new Map<string, Message[]>();

export function say(conversation_id: string, role: Message['role'], content: string, more: Partial<Message> = {}): Message {
  const message: Message = {
    id: newId(10),
    conversation_id,
    role,
    content,
    status: 'complete',
    model: role === 'assistant' ? 'offline' : null,
    tokens_used: role === 'assistant' ? Math.ceil(content.length / 4) : null,
    response_time_ms: role === 'assistant' ? 1240 : null,
    error: null,
    client_id: null,
    created_at: new Date().toISOString(),
    ...more,
  };
  messages.set(conversation_id, [...(messages.get(conversation_id) ?? []), message]);
  return message;
}

const [first, second, third] = conversations as [Conversation, Conversation, Conversation];
for (let round = 0; round < 6; round += 1) {
  say(first.id, 'user', `Round ${round + 1}: a customer says their card was charged twice after changing plan. What happened, and what do I tell them?`);
  say(first.id, 'assistant', answer);
}
say(second.id, 'user', `Strange things: ${'long'.repeat(80)}\n\nمرحبا، كيف الحال؟`);
say(second.id, 'assistant', strange);
say(third.id, 'user', 'Stop in the middle.');
say(third.id, 'assistant', 'This was only the beginning of', { status: 'stopped' });
say(third.id, 'user', 'And when the machine dies?');
say(third.id, 'assistant', 'The part that arrived', { status: 'interrupted' });
say(third.id, 'user', 'And when the model says no?');
say(third.id, 'assistant', '', { status: 'failed', error: { code: 'PROVIDER_UNAVAILABLE', detail: 'The model did not answer within 30 s. Ask again in a minute.' } });

export const summary = () => ({
  total_users: 312,
  active_users_today: 41,
  total_conversations: 1284,
  active_conversations: 96,
  total_messages: 9740 + [...messages.values()].flat().length,
  total_tokens: 2_184_220,
  total_api_calls: 48_112,
  avg_response_time: 1.2371,
  error_rate: 0.42,
  avg_first_delta_ms: 684,
  avg_answer_ms: 3_420,
  answer_error_rate: 1.3,
});

export const mostActive = () =>
  people.map((username, index) => ({ user_id: newId(16), username, activity_count: Math.round(84 / (1 + index * 0.4)) }));

export const recent = () =>
  activities.map((activity_type, index) => ({
    id: `act_${index}`,
    user_id: newId(16),
    username: people[index % people.length],
    activity_type,
    timestamp: new Date(Date.now() - index * index * 95_000 - 4_000).toISOString(),
    ip_address: null,
    user_agent: null,
    extra_data: null,
  }));
