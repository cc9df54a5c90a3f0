import { http } from '@/lib/http';

/** An event that a service could not take in, parked as it was. */
export type DeadLetter = {
  id: string;
  topic: string;
  type: string | null;
  /** NOT_AN_EVENT, UNREADABLE or NOT_COUNTED, and whatever comes to be told later. */
  reason: string;
  parked_at: string;
  replayed_at: string | null;
};

export type DeadLetters = { items: DeadLetter[]; next_cursor: string | null };

const DOOR = '/api/v1/analytics/dead-letters';

export async function readDeadLetters(cursor: string | null): Promise<DeadLetters> {
  const answer = await http(`${DOOR}?limit=50${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
  return (await answer.json()) as DeadLetters;
}

export async function replay(id: string): Promise<void> {
  await http(`${DOOR}/${encodeURIComponent(id)}/replay`, { method: 'POST' });
}
