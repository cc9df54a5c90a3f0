import type { Client, Message } from '../client/http.ts';
import { inDatabaseOf } from '../platform/database.ts';

export interface StoredMessage extends Pick<Message, 'role' | 'content' | 'status' | 'client_id'> {
  conversation_id: string;
  error_code: string | null;
}

export interface Totals {
  conversations: number;
  messages: number;
  tokens: number;
}

/** What is stored, read where it is stored. */
export class ChatDatabase {
  static async messagesOf(conversations: string[]): Promise<StoredMessage[]> {
    return inDatabaseOf(
      'chat',
      (sql) => sql<StoredMessage[]>`
        select conversation_id, role, content, status, client_id, error_code
          from message
         where conversation_id in ${sql(conversations)}
         order by key`,
    );
  }

  static async runningIn(conversations: string[]): Promise<number> {
    const [row] = await inDatabaseOf(
      'chat',
      (sql) => sql<{ running: number }[]>`
        select count(*)::int as running
          from message
          left join generation on message_key = key
         where message.conversation_id in ${sql(conversations)}
           and (status = 'streaming' or message_key is not null)`,
    );
    return row?.running ?? Number.NaN;
  }

  static async totals(): Promise<Totals> {
    const [row] = await inDatabaseOf(
      'chat',
      (sql) => sql<Totals[]>`
        select (select count(*) from conversation)::int as conversations,
               count(*)::int as messages,
               coalesce(sum(tokens_used) filter (where role = 'assistant'), 0)::int as tokens
          from message`,
    );
    return row as Totals;
  }
}

/** By how much analytics and chat differ: journeys before may have cleared figures, whole runs of chaos may not. */
export async function differenceOf(admin: Client): Promise<Totals> {
  const { total_conversations, total_messages, total_tokens } = await admin.summary();
  const stored = await ChatDatabase.totals();
  return {
    conversations: (total_conversations ?? NaN) - stored.conversations,
    messages: (total_messages ?? NaN) - stored.messages,
    tokens: (total_tokens ?? NaN) - stored.tokens,
  };
}
