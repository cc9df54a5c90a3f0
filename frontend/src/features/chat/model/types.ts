export type Conversation = {
  id: string;
  title: string | null;
  status: 'active' | 'ended' | 'archived';
  created_at: string;
  updated_at: string;
};

export type MessageStatus = 'complete' | 'streaming' | 'stopped' | 'interrupted' | 'failed';

/** Why the model stopped although it had more to say. */
export type CutShort = 'length' | 'content_filter';

export type Metadata = Record<string, unknown>;

export type AnswerError = { code: string; detail: string; retry_after_seconds?: number | null };

export type Message = {
  id: string;
  conversation_id: string;
  role: 'user' | 'assistant' | 'system';
  content: string;
  status: MessageStatus;
  model: string | null;
  tokens_used: number | null;
  response_time_ms: number | null;
  metadata?: Metadata | null;
  error: AnswerError | null;
  client_id: string | null;
  created_at: string;
};

/** A message of the person that the server has not acknowledged yet. */
export type Unsent = {
  clientId: string;
  content: string;
  createdAt: string;
  failure: string | null;
};

export type Page<T> = { items: T[]; next_cursor: string | null };

/** Null for an answer that came to its own end, and for what other programs wrote there. */
export const cutShortOf = ({ metadata }: Pick<Message, 'metadata'>): CutShort | null => {
  const reason = metadata?.finish_reason;
  return reason === 'length' || reason === 'content_filter' ? reason : null;
};

export const LONGEST_MESSAGE = 32_000;
export const COUNTER_FROM = 30_000;

const LONG = { characters: 1_600, lines: 20 };

/** Too long to stand whole between question and answer. */
export const isLong = (text: string): boolean =>
  text.length > LONG.characters || text.split('\n', LONG.lines + 1).length > LONG.lines;

/** As the server counts: a smiley is one character. */
export const lengthOf = (text: string): number => {
  if (text.length < COUNTER_FROM) return text.length;
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};
