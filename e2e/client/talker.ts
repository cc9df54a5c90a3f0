import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Message } from './http.ts';
import { type Credentials, type Frame, Socket } from './socket.ts';

interface Question {
  clientId: string;
  content: string;
}

interface Answer {
  text: string;
  seq: number;
  status: Message['status'];
}

const LOOK_EVERY_MS = 50;
const TRY_AGAIN_AFTER_MS = 500;
const LAST_WORDS_WITHIN_MS = 40_000;

/**
 * Talks as the app does: connects again by itself, sends again what nobody acknowledged, and asks a running
 * answer to go on where it stood. What the server may never do stands in `faults` afterwards.
 */
export class Talker {
  readonly acknowledged = new Map<string, Question>();
  readonly answers = new Map<string, Answer>();
  readonly faults: string[] = [];
  private readonly connect: () => Promise<Socket>;
  private readonly conversation: string;
  private readonly questions: () => string;
  private socket: Socket | undefined;
  private framesRead = 0;
  private pending: Question | undefined;
  private deadline = Infinity;
  private readonly talk: Promise<void>;

  constructor(url: string, conversation: string, credentials: Credentials, questions: () => string) {
    this.connect = () => Socket.stream(url, conversation, credentials);
    this.conversation = conversation;
    this.questions = questions;
    this.talk = this.keepTalking();
  }

  get finished(): number {
    return [...this.answers.values()].filter(hasEnded).length;
  }

  get hasReadSomething(): boolean {
    return [...this.answers.values()].some(({ text }) => text !== '');
  }

  /** Ends after the answer that runs now. */
  async stop(): Promise<void> {
    this.deadline = Date.now() + LAST_WORDS_WITHIN_MS;
    await this.talk;
    this.socket?.close();
  }

  private async keepTalking(): Promise<void> {
    while (this.isTalking || this.isWaiting) {
      if (Date.now() > this.deadline) {
        this.faults.push(this.pending ? `never accepted: ${this.pending.content}` : 'an answer never ended');
        return;
      }
      this.read();
      if (!this.socket?.isOpen) {
        await this.connectAgain();
      } else {
        this.askNext();
        await pause(LOOK_EVERY_MS);
      }
    }
  }

  private get isTalking(): boolean {
    return this.deadline === Infinity;
  }

  private get isWaiting(): boolean {
    return this.pending !== undefined || this.finished < this.answers.size;
  }

  private async connectAgain(): Promise<void> {
    try {
      this.socket = await this.connect();
      this.framesRead = 0;
    } catch (refused) {
      if (/ (401|403|404|500)$/.test(String(refused))) {
        this.faults.push(`connecting again was refused: ${refused}`);
      }
      await pause(TRY_AGAIN_AFTER_MS);
      return;
    }
    this.sendPending();
    this.resume();
  }

  private askNext(): void {
    if (this.isTalking && !this.isWaiting) {
      this.pending = { clientId: randomUUID(), content: this.questions() };
      this.sendPending();
    }
  }

  private sendPending(): void {
    if (this.pending && this.socket?.isOpen) {
      const { clientId, content } = this.pending;
      this.socket.send('send_message', { conversation_id: this.conversation, client_id: clientId, content });
    }
  }

  private resume(): void {
    for (const [id, answer] of this.answers) {
      if (!hasEnded(answer) && this.socket?.isOpen) {
        this.socket.send('resume', { message_id: id, after_seq: answer.seq });
      }
    }
  }

  private read(): void {
    const frames = this.socket?.frames ?? [];
    while (this.framesRead < frames.length) {
      this.hear(frames[this.framesRead++] as Frame);
    }
  }

  private hear(frame: Frame): void {
    const { type, success, data, error, code } = frame;
    if (type === 'error' || code === 'INTERNAL_ERROR') {
      this.faults.push(`${type}: ${error} (${code})`);
    }
    if (type === 'message_accepted') {
      this.accepted(String(data?.client_id));
    } else if (type === 'send_message' && !success) {
      setTimeout(() => this.sendPending(), TRY_AGAIN_AFTER_MS);
    } else if (type === 'resume' && !success) {
      setTimeout(() => this.resume(), TRY_AGAIN_AFTER_MS);
    } else {
      this.hearAnswer(frame, String(data?.message_id ?? ''));
    }
  }

  private hearAnswer({ type, data }: Frame, id: string): void {
    const answer = this.answers.get(id);
    if (type === 'message_started' && !answer) {
      this.answers.set(id, { text: '', seq: 0, status: 'streaming' });
    } else if (type === 'message_delta' && answer) {
      this.grow(id, answer, Number(data?.seq), String(data?.text));
    } else if (type === 'message_snapshot' && answer) {
      Object.assign(answer, { seq: Number(data?.seq), text: String(data?.text), status: data?.status });
    } else if (type === 'message_completed' && answer) {
      Object.assign(answer, { text: String(data?.content), status: data?.status });
    }
  }

  private accepted(clientId: string): void {
    if (this.pending?.clientId === clientId) {
      this.acknowledged.set(clientId, this.pending);
      this.pending = undefined;
    }
  }

  private grow(id: string, answer: Answer, seq: number, text: string): void {
    if (seq !== answer.seq + 1) {
      this.faults.push(`delta ${seq} of ${id} came after ${answer.seq}`);
    }
    answer.seq = seq;
    answer.text += text;
  }
}

function hasEnded({ status }: Answer): boolean {
  return status !== 'streaming';
}
