import type { WebSocket } from 'ws';
import { answer } from './samples.ts';
import { conversations, messages, say, type Message } from './world.ts';

type Running = { message: Message; parts: string[]; seq: number; watchers: Set<WebSocket>; timer?: NodeJS.Timeout; began: number; sender: WebSocket };
const running = new Map<string, Running>();
const seen = new Map<string, Message>();
const TOKENS_A_SECOND = 40;

const send = (socket: WebSocket, type: string, data: unknown, error: string | null = null) =>
  socket.send(JSON.stringify({ type, success: error === null, data, error }));

function end(run: Running, status: string): void {
  clearInterval(run.timer);
  running.delete(run.message.id);
  Object.assign(run.message, { status, tokens_used: run.seq, response_time_ms: Date.now() - run.began });
  const { id: message_id, content, tokens_used, response_time_ms, error } = run.message;
  for (const socket of run.watchers) send(socket, 'message_completed', { message_id, status, content, tokens_used, response_time_ms, error });
  send(run.sender, 'send_message', { conversation_id: run.message.conversation_id });
}

function write(run: Running): void {
  const part = run.parts[run.seq];
  if (part === undefined) return end(run, 'complete');
  run.seq += 1;
  run.message.content += part;
  for (const socket of run.watchers) send(socket, 'message_delta', { message_id: run.message.id, seq: run.seq, text: part });
}

function begin(socket: WebSocket, conversationId: string): void {
  const message = say(conversationId, 'assistant', '', { status: 'streaming' });
  const run: Running = { message, parts: answer.match(/\S+\s*|\s+/g) ?? [], seq: 0, watchers: new Set([socket]), began: Date.now(), sender: socket };
  running.set(message.id, run);
  send(socket, 'message_started', { message_id: message.id, conversation_id: conversationId, model: 'offline' });
  run.timer = setInterval(() => write(run), 1000 / TOKENS_A_SECOND);
}

function receive(socket: WebSocket, conversationId: string, content: string, client_id: string): void {
  if (content.includes('refuse')) return send(socket, 'send_message', null, 'API rate limit exceeded. Please try again later.');
  const known = seen.get(client_id);
  const message = known ?? say(conversationId, 'user', content, { client_id });
  seen.set(client_id, message);
  send(socket, 'message_accepted', { client_id, message });
  if (known) return send(socket, 'send_message', { conversation_id: conversationId });
  const conversation = conversations.find(({ id }) => id === conversationId);
  if (conversation) Object.assign(conversation, { title: conversation.title ?? content.split('\n')[0]?.slice(0, 60), updated_at: message.created_at });
  setTimeout(() => begin(socket, conversationId), 250);
}

function resume(socket: WebSocket, messageId: string, afterSeq: number): void {
  const run = running.get(messageId);
  const message = run?.message ?? [...messages.values()].flat().find(({ id }) => id === messageId);
  if (!message) return send(socket, 'resume', null, 'Message not found');
  const seq = run?.seq ?? afterSeq;
  send(socket, 'message_snapshot', { message_id: messageId, seq, text: message.content, status: message.status });
  run?.watchers.add(socket);
}

export function serveLine(socket: WebSocket, conversationId: string): void {
  socket.on('message', (text: Buffer) => {
    const { type, data } = JSON.parse(text.toString());
    if (type === 'send_message') receive(socket, conversationId, data.content, data.client_id);
    if (type === 'resume') resume(socket, data.message_id, data.after_seq);
    if (type === 'stop_message') {
      const run = running.get(data.message_id);
      if (run) end(run, 'stopped');
    }
  });
  socket.on('close', () => running.forEach((run) => run.watchers.delete(socket)));
}
