import { endSession, readMe } from '@/auth';
import type { QueryClient } from '@tanstack/react-query';
import { Problem } from '@/lib/http';
import { readConversation } from '../api';
import { Channel } from './Channel';
import { conversationKeys } from './keys';
import { giveBack, limited } from './limits';

const LINGER_IN_MS = 1_000;

type Held = { channel: Channel; holders: number; closing?: ReturnType<typeof setTimeout> };

const held = new Map<string, Held>();

const socketUrl = (conversationId: string) =>
  `${location.origin.replace(/^http/, 'ws')}/ws/${encodeURIComponent(conversationId)}`;

/** A refused handshake has no status in a browser: ask who we are, then whether the conversation is still there. */
async function afterRefusal(conversationId: string, queries: QueryClient): Promise<'retry' | 'stop'> {
  try {
    const me = await readMe();
    if (!me.authenticated) {
      endSession();
      return 'stop';
    }
    await readConversation(conversationId);
    return 'retry';
  } catch (problem) {
    if (!(problem instanceof Problem) || !problem.absent) return 'retry';
    void queries.invalidateQueries({ queryKey: conversationKeys.one(conversationId) });
    return 'stop';
  }
}

function createChannel(conversationId: string, queries: QueryClient): Channel {
  return new Channel(conversationId, socketUrl(conversationId), {
    onSessionEnd: endSession,
    onRefused: () => afterRefusal(conversationId, queries),
    onLimited: (content, retryAfterSeconds) => {
      giveBack(conversationId, content);
      limited(conversationId, 'answers', retryAfterSeconds);
    },
    onMissed: () => void queries.invalidateQueries({ queryKey: conversationKeys.messages(conversationId) }),
    onChanged: () => {
      void queries.invalidateQueries({ queryKey: conversationKeys.lists });
      void queries.invalidateQueries({ queryKey: conversationKeys.one(conversationId) });
    },
  });
}

export function channelOf(conversationId: string, queries: QueryClient): Channel {
  const known = held.get(conversationId);
  if (known) return known.channel;
  const channel = createChannel(conversationId, queries);
  held.set(conversationId, { channel, holders: 0 });
  return channel;
}

/** The line stays open while somebody looks at the conversation, and a little longer, so that going back is instant. */
export function holdOpen(channel: Channel): () => void {
  const entry: Held = held.get(channel.conversationId) ?? { channel, holders: 0 };
  held.set(channel.conversationId, entry);
  clearTimeout(entry.closing);
  entry.holders += 1;
  channel.open();
  return () => {
    entry.holders -= 1;
    if (entry.holders === 0) entry.closing = setTimeout(() => channel.close(), LINGER_IN_MS);
  };
}
