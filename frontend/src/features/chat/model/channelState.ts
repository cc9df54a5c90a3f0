import type { SocketState } from '@/realtime/ReconnectingSocket';
import type { Completed, Started } from './frames';
import type { AnswerError, Message, Unsent } from './types';

export type Settled = Pick<Message, 'status' | 'content'> & Partial<Omit<Completed, 'message_id'>>;

export type ChannelState = {
  connection: SocketState;
  everOpen: boolean;
  unsent: readonly Unsent[];
  /** Messages that came by the socket, in the order of their coming. */
  messages: readonly Message[];
  /** How answers ended, whether they came by the socket or by a page of messages. */
  settled: Readonly<Record<string, Settled>>;
  /** The answers that are being written. */
  running: readonly string[];
  awaitingAnswer: boolean;
  /** Why the last message got no answer at all. */
  refusal: AnswerError | null;
};

export const initialState: ChannelState = {
  connection: 'closed',
  everOpen: false,
  unsent: [],
  messages: [],
  settled: {},
  running: [],
  awaitingAnswer: false,
  refusal: null,
};

export const isAnswering = ({ running, awaitingAnswer }: ChannelState) => awaitingAnswer || running.length > 0;

export const nextUnsent = ({ unsent, running }: ChannelState): Unsent | undefined =>
  running.length > 0 ? undefined : unsent.find(({ failure }) => failure === null);

export const withMessage = (state: ChannelState, message: Message): ChannelState =>
  state.messages.some(({ id }) => id === message.id) ? state : { ...state, messages: [...state.messages, message] };

export function withStarted(state: ChannelState, { message_id, conversation_id, model }: Started): ChannelState {
  const started = { ...state, running: [...without(state.running, message_id), message_id], awaitingAnswer: false, refusal: null };
  return withMessage(started, {
    id: message_id,
    conversation_id,
    role: 'assistant',
    content: '',
    status: 'streaming',
    model,
    tokens_used: null,
    response_time_ms: null,
    error: null,
    client_id: null,
    created_at: new Date().toISOString(),
  });
}

export const withSettled = (state: ChannelState, messageId: string, end: Settled): ChannelState => ({
  ...state,
  running: without(state.running, messageId),
  settled: { ...state.settled, [messageId]: end },
  awaitingAnswer: false,
});

/** Answers that stored messages show as being written and that nobody follows yet. */
export const unfollowed = ({ running, settled }: ChannelState, messages: readonly Message[]): string[] =>
  messages
    .filter(({ id, status }) => status === 'streaming' && !settled[id] && !running.includes(id))
    .map(({ id }) => id);

/** Stored messages know better: an answer that they show as ended is not being written. */
export function withoutEnded(state: ChannelState, messages: readonly Message[]): ChannelState {
  const ended = new Set(messages.filter(({ status }) => status !== 'streaming').map(({ id }) => id));
  const running = state.running.filter((id) => !ended.has(id));
  return running.length === state.running.length ? state : { ...state, running };
}

export const changeUnsent = (state: ChannelState, clientId: string, change: Partial<Unsent>): readonly Unsent[] =>
  state.unsent.map((one) => (one.clientId === clientId ? { ...one, ...change } : one));

const without = (ids: readonly string[], id: string) => ids.filter((other) => other !== id);
