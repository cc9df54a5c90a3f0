import { daysAgo, formatTime } from '@/lib/time';
import type { Conversation } from './types';

export type DayGroup = { key: string; day: 'today' | 'yesterday' | { name: string }; conversations: Conversation[] };

const WEEK = 7;

function dayOf(iso: string, now: number, language: string): { key: string; day: DayGroup['day'] } {
  const ago = daysAgo(iso, now);
  if (ago <= 0) return { key: 'today', day: 'today' };
  if (ago === 1) return { key: 'yesterday', day: 'yesterday' };
  const name =
    ago < WEEK
      ? formatTime(iso, language, { weekday: 'long' })
      : formatTime(iso, language, { day: 'numeric', month: 'long', year: 'numeric' });
  return { key: name, day: { name } };
}

/** Expects the most recent first, and keeps that order. */
export function byDay(conversations: readonly Conversation[], now: number, language: string): DayGroup[] {
  const groups = new Map<string, DayGroup>();
  for (const conversation of conversations) {
    const { key, day } = dayOf(conversation.updated_at, now, language);
    const group = groups.get(key) ?? { key, day, conversations: [] };
    groups.set(key, group);
    group.conversations.push(conversation);
  }
  return [...groups.values()];
}
