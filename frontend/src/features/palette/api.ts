import { getApiConversations } from '@/api/generated/chat';
import { received } from '@/lib/http';

export type Found = { id: string; title: string | null };

const AT_MOST = 7;

/** The most recent conversations with the words in their title. */
export async function findConversations(words: string, signal: AbortSignal): Promise<Found[]> {
  const query = { limit: AT_MOST, ...(words && { q: words }) };
  const { data } = await getApiConversations({ query, signal, throwOnError: true });
  return received<{ items: Found[] }>(data).items;
}
