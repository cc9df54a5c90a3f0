import type { AnswerError, Message, MessageStatus, Metadata } from './types';

export const STREAM_PROTOCOL = 'convoai.stream.v1';

type Frame<Type extends string, Data> = {
  type: Type;
  success: boolean;
  data: Data;
  error: string | null;
  code?: string | null;
  retry_after_seconds?: number | null;
};

export type Accepted = { client_id: string | null; message: Message };
export type Started = { message_id: string; conversation_id: string; model: string | null };
export type Delta = { message_id: string; seq: number; text: string };
export type Snapshot = { message_id: string; seq: number; text: string; status: MessageStatus };
export type Completed = {
  message_id: string;
  status: MessageStatus;
  content: string;
  tokens_used: number | null;
  response_time_ms: number | null;
  metadata?: Metadata | null;
  error: AnswerError | null;
};

export type IncomingFrame =
  | Frame<'message_accepted', Accepted>
  | Frame<'message_started', Started>
  | Frame<'message_delta', Delta>
  | Frame<'message_snapshot', Snapshot>
  | Frame<'message_completed', Completed>
  | Frame<'send_message' | 'stop_message' | 'resume' | 'error', unknown>;

/** Why a command was not done; null when it was. */
export const refusalOf = (frame: IncomingFrame): AnswerError | null =>
  frame.success ? null : { code: frame.code ?? '', detail: frame.error ?? '', retry_after_seconds: frame.retry_after_seconds ?? null };

const command = <Type extends string, Data>(type: Type, data: Data) => ({ type, data });

export const sendMessage = (conversationId: string, content: string, clientId: string) =>
  command('send_message', { conversation_id: conversationId, content, client_id: clientId });

export const stopMessage = (messageId: string) => command('stop_message', { message_id: messageId });

export const resume = (messageId: string, afterSeq: number) =>
  command('resume', { message_id: messageId, after_seq: afterSeq });
