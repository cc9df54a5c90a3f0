import { storage } from '@/lib/storage';
import { createStore } from '@/lib/store';
import { ReconnectingSocket, type SocketState } from '@/realtime/ReconnectingSocket';
import {
  changeUnsent,
  initialState,
  nextUnsent,
  unfollowed,
  withMessage,
  withoutEnded,
  withSettled,
  withStarted,
  type ChannelState,
  type Settled,
} from './channelState';
import {
  refusalOf,
  resume,
  sendMessage,
  stopMessage,
  STREAM_PROTOCOL,
  type Accepted,
  type Completed,
  type IncomingFrame,
  type Snapshot,
  type Started,
} from './frames';
import { LiveAnswers } from './LiveAnswers';
import type { AnswerError, Message, Unsent } from './types';

export type ChannelEnds = {
  onSessionEnd: () => void;
  onRefused: () => Promise<'retry' | 'stop'>;
  /** Something may have happened that no frame told. */
  onMissed: () => void;
  onChanged: (what: 'accepted' | 'completed') => void;
  /** Too many answers were asked for: the text goes back to whoever wrote it. */
  onLimited: (content: string, retryAfterSeconds: number | null) => void;
};

const ACCEPTED_WITHIN_MS = 10_000;

/** One conversation's line to the server: what is being sent, what is being written. */
export class Channel {
  readonly state = createStore<ChannelState>(initialState);
  readonly live = new LiveAnswers((messageId, afterSeq) => this.socket.send(resume(messageId, afterSeq)));
  private readonly socket: ReconnectingSocket;
  private readonly unsentKey: string;
  private inFlight: string | null = null;
  private replyDue = false;
  private stopWhenStarted = false;
  private acceptanceTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly conversationId: string,
    socketUrl: string,
    private readonly ends: ChannelEnds,
    firstDelayInMs = 500,
  ) {
    this.unsentKey = `convoai.unsent.${conversationId}`;
    this.patch({ unsent: JSON.parse(storage.read(this.unsentKey, sessionStorage) ?? '[]') as Unsent[] });
    this.socket = new ReconnectingSocket({
      url: socketUrl,
      protocol: STREAM_PROTOCOL,
      firstDelayInMs,
      onState: (connection) => this.connectionChanged(connection),
      onFrame: (frame) => this.received(frame as IncomingFrame),
      onSessionEnd: ends.onSessionEnd,
      onRefused: ends.onRefused,
    });
  }

  open(): void {
    this.socket.open();
  }

  close(): void {
    clearTimeout(this.acceptanceTimer);
    this.socket.close();
  }

  send(content: string): void {
    const message: Unsent = { clientId: crypto.randomUUID(), content, createdAt: new Date().toISOString(), failure: null };
    this.patch({ refusal: null });
    this.keepUnsent([...this.state.get().unsent, message]);
    // A line that was given up, for example when the session ended, is tried again, and tells again why it cannot be.
    if (this.state.get().everOpen) this.open();
    this.sendNext();
  }

  sendAgain(clientId: string): void {
    this.keepUnsent(changeUnsent(this.state.get(), clientId, { failure: null }));
    this.sendNext();
  }

  discard(clientId: string): void {
    this.keepUnsent(this.state.get().unsent.filter((one) => one.clientId !== clientId));
  }

  stop(): void {
    const { running, awaitingAnswer } = this.state.get();
    this.stopWhenStarted = running.length === 0 && awaitingAnswer;
    for (const messageId of running) this.socket.send(stopMessage(messageId));
  }

  /** Takes up the answers that a page of messages shows as being written, and lets go of those that have ended. */
  learn(messages: readonly Message[]): void {
    this.state.set((now) => withoutEnded(now, messages));
    const found = unfollowed(this.state.get(), messages);
    if (found.length > 0) this.patch({ running: [...this.state.get().running, ...found] });
    for (const messageId of found) this.resume(messageId);
    this.sendNext();
  }

  private connectionChanged(connection: SocketState): void {
    const { everOpen, running } = this.state.get();
    this.patch({ connection, everOpen: everOpen || connection === 'open' });
    if (connection !== 'open') return;
    this.inFlight = null;
    this.replyDue = false;
    this.patch({ awaitingAnswer: false });
    this.live.reconnected();
    for (const messageId of running) this.resume(messageId);
    if (everOpen) this.ends.onMissed();
    this.sendNext();
  }

  private resume(messageId: string): void {
    this.socket.send(resume(messageId, this.live.seq(messageId)));
  }

  /** One at a time: the next question goes when the answer before it has ended. */
  private sendNext(): void {
    const next = nextUnsent(this.state.get());
    if (!next || this.replyDue) return;
    if (!this.socket.send(sendMessage(this.conversationId, next.content, next.clientId))) return;
    this.inFlight = next.clientId;
    this.replyDue = true;
    clearTimeout(this.acceptanceTimer);
    this.acceptanceTimer = setTimeout(() => this.inFlight && this.socket.restart(), ACCEPTED_WITHIN_MS);
  }

  private received(frame: IncomingFrame): void {
    switch (frame.type) {
      case 'message_accepted':
        return this.accepted(frame.data);
      case 'message_started':
        return this.started(frame.data);
      case 'message_delta':
        return this.state.get().settled[frame.data.message_id] ? undefined : this.live.delta(frame.data);
      case 'message_snapshot':
        return this.snapshot(frame.data);
      case 'message_completed':
        return this.completed(frame.data);
      case 'resume':
        return frame.success ? undefined : this.ends.onMissed();
      case 'send_message':
      case 'error':
        return this.replied(refusalOf(frame));
      case 'stop_message':
    }
  }

  private accepted({ client_id, message }: Accepted): void {
    this.keepUnsent(this.state.get().unsent.filter(({ clientId }) => clientId !== client_id));
    this.state.set((now) => withMessage(now, message));
    if (client_id === this.inFlight) {
      this.inFlight = null;
      clearTimeout(this.acceptanceTimer);
      this.patch({ awaitingAnswer: true });
    }
    this.ends.onChanged('accepted');
  }

  private started(started: Started): void {
    this.state.set((now) => withStarted(now, started));
    if (this.stopWhenStarted) this.stop();
  }

  private snapshot(snapshot: Snapshot): void {
    this.live.snapshot(snapshot);
    const { message_id, status, text } = snapshot;
    if (status !== 'streaming') this.settle(message_id, { status, content: text });
  }

  private completed({ message_id, ...end }: Completed): void {
    this.settle(message_id, end);
    this.ends.onChanged('completed');
  }

  private settle(messageId: string, end: Settled): void {
    this.live.finish(messageId);
    this.state.set((now) => withSettled(now, messageId, end));
    this.sendNext();
  }

  /** The reply closes what was sent: refused before it was accepted, or accepted and without an answer. */
  private replied(failure: AnswerError | null): void {
    const refused = this.inFlight;
    this.replyDue = false;
    this.inFlight = null;
    clearTimeout(this.acceptanceTimer);
    if (refused && failure?.code === 'ANSWER_LIMIT') this.giveBack(refused, failure);
    else if (refused && failure) this.keepUnsent(changeUnsent(this.state.get(), refused, { failure: failure.detail }));
    else if (this.state.get().awaitingAnswer) this.patch({ awaitingAnswer: false, refusal: failure });
    this.sendNext();
  }

  private giveBack(clientId: string, { retry_after_seconds = null }: AnswerError): void {
    const refused = this.state.get().unsent.find((one) => one.clientId === clientId);
    this.discard(clientId);
    if (refused) this.ends.onLimited(refused.content, retry_after_seconds);
  }

  private keepUnsent(unsent: readonly Unsent[]): void {
    this.patch({ unsent });
    storage.write(this.unsentKey, unsent.length > 0 ? JSON.stringify(unsent) : null, sessionStorage);
  }

  private patch(part: Partial<ChannelState>): void {
    this.state.set((now) => ({ ...now, ...part }));
  }
}
