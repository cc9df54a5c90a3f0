import type { ChannelState } from './channelState';
import type { Message } from './types';

const ended = ({ status }: Message) => status !== 'streaming';

/** Pages of messages (newest first) and what the socket told, as one list, oldest first. The word that says "ended" wins. */
export function threadOf(newestFirst: readonly Message[], { messages, settled }: Pick<ChannelState, 'messages' | 'settled'>): Message[] {
  const thread = new Map<string, Message>();
  for (const message of newestFirst.toReversed()) thread.set(message.id, message);
  for (const message of messages) if (!thread.has(message.id)) thread.set(message.id, message);
  return Array.from(thread.values(), (message) => {
    const end = settled[message.id];
    return end && !ended(message) ? settledCopy(message, end) : message;
  });
}

const copies = new WeakMap<object, Message>();

/** The same object each time, so that a finished message is not drawn again. */
function settledCopy(message: Message, end: Partial<Message>): Message {
  const known = copies.get(end);
  if (known) return known;
  const copy = { ...message, ...end };
  copies.set(end, copy);
  return copy;
}
