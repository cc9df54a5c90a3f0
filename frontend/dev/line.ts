import type { WebSocket } from 'ws';
import { answer } from './samples.ts';
import { failureOf, longCode, sixHundredWords } from './stories.ts';
import { conversations, messages, say, type Message } from './world.ts';

type Running = { message: Message; parts: string[]; perSecond: number; seq: number; watchers: Set<WebSocket>; timer?: NodeJS.Timeout; began: number; sender: WebSocket; failure?: string | undefined };
const running = new Map<string, Running>();
const seen = new Map<string, Message>();
const TICK_IN_MS = 10;

const send = (socket: WebSocket, type: string, data: unknown, error: string | null = null, more: object = {}) =>
  socket.send(JSON.stringify({ type, success: error === null, data, error, ...more }));

function end(run: Running, status: string): void {
  clearInterval(run.timer);
  running.delete(run.message.id);
  Object.assign(run.message, { status, tokens_used: run.seq, response_time_ms: Date.now() - run.began });
  const { id: message_id, content, tokens_used, response_time_ms, error } = run.message;
  for (const socket of run.watchers) send(socket, 'message_completed', { message_id, status, content, tokens_used, response_time_ms, error });
  send(run.sender, 'send_message', { conversation_id: run.message.conversation_id });
}

/** As many parts as are due by now, whenever the timer comes. */
function write(run: Running): void {
  const due = Math.floor(((Date.now() - run.began) / 1000) * run.perSecond);
  while (run.seq < due) {
    const part = run.parts[run.seq];
    if (part === undefined) return end(run, run.failure ? 'interrupted' : 'complete');
    run.seq += 1;
    run.message.content += part;
    for (const socket of run.watchers) send(socket, 'message_delta', { message_id: run.message.id, seq: run.seq, text: part });
  }
}

/** What the answer is like, by a word in the question: `bench`, `code`, `fail CODE`, `cut CODE`. */
function planFor(question: string): { text: string; perSecond: number; failure?: string | undefined } {
  const [, how, code] = /\b(fail|cut) (MODEL_\w+)/.exec(question) ?? [];
  if (how) return { text: how === 'cut' ? answer.slice(0, 160) : '', perSecond: 40, failure: code };
  if (question.startsWith('bench')) return { text: sixHundredWords, perSecond: 100 };
  if (question.startsWith('code')) return { text: longCode, perSecond: 400 };
  return { text: answer, perSecond: 40 };
}

function begin(socket: WebSocket, conversationId: string, question: string): void {
  const { text, perSecond, failure } = planFor(question);
  const message = say(conversationId, 'assistant', '', { status: 'streaming', error: failure ? failureOf(failure) : null });
  const run: Running = { message, parts: text.match(/\S+\s*|\s+/g) ?? [], perSecond, seq: 0, watchers: new Set([socket]), began: Date.now(), sender: socket, failure };
  running.set(message.id, run);
  send(socket, 'message_started', { message_id: message.id, conversation_id: conversationId, model: 'offline' });
  if (failure && !text) return end(run, 'failed');
  run.timer = setInterval(() => write(run), TICK_IN_MS);
}

function receive(socket: WebSocket, conversationId: string, content: string, client_id: string): void {
  if (content.includes('refuse')) return send(socket, 'send_message', null, 'API rate limit exceeded. Please try again later.');
  if (content.includes('limit')) return send(socket, 'send_message', null, 'At most 30 answers a minute.', { code: 'ANSWER_LIMIT', retry_after_seconds: 12 });
  const known = seen.get(client_id);
  const message = known ?? say(conversationId, 'user', content, { client_id });
  seen.set(client_id, message);
  send(socket, 'message_accepted', { client_id, message });
  if (known) return send(socket, 'send_message', { conversation_id: conversationId });
  const conversation = conversations.find(({ id }) => id === conversationId);
  if (conversation) Object.assign(conversation, { title: conversation.title ?? content.split('\n')[0]?.slice(0, 60), updated_at: message.created_at });
  setTimeout(() => begin(socket, conversationId, content), 250);
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
