import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Credentials, type Frame, Socket } from './socket.ts';

interface Question {
  clientId: string;
  content: string;
}

interface Answer {
  text: string;
  seq: number;
  startedAt: number;
  ended: boolean;
}

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
  private talking = true;
  private readonly talk: Promise<void>;

  constructor(url: string, conversation: string, credentials: Credentials, questions: () => string) {
    this.connect = () => Socket.stream(url, conversation, credentials);
    this.conversation = conversation;
    this.questions = questions;
    this.talk = this.keepTalking();
  }

  get running(): Answer | undefined {
    return [...this.answers.values()].find(({ ended }) => !ended);
  }

  get finished(): number {
    return [...this.answers.values()].filter(({ ended }) => ended).length;
  }

  /** Ends after the answer that runs now. */
  async stop(): Promise<void> {
    this.talking = false;
    await this.talk;
    this.socket?.close();
  }

  private async keepTalking(): Promise<void> {
    while (this.talking || this.pending || this.running) {
      this.read();
      if (!this.socket?.isOpen) {
        await this.connectAgain();
      } else {
        this.askNext();
        await pause(20);
      }
    }
  }

  private async connectAgain(): Promise<void> {
    try {
      this.socket = await this.connect();
      this.framesRead = 0;
    } catch (refused) {
      if (/ (401|403|404)$/.test(String(refused))) {
        this.faults.push(`connecting again was refused: ${refused}`);
      }
      await pause(300);
      return;
    }
    this.sendPending();
    for (const [id, answer] of this.answers) {
      if (!answer.ended) {
        this.socket.send('resume', { message_id: id, after_seq: answer.seq });
      }
    }
  }

  private askNext(): void {
    if (this.talking && !this.pending && !this.running) {
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

  private read(): void {
    const frames = this.socket?.frames ?? [];
    while (this.framesRead < frames.length) {
      this.hear(frames[this.framesRead++] as Frame);
    }
  }

  private hear({ type, success, data, error }: Frame): void {
    const id = String(data?.message_id ?? '');
    const answer = this.answers.get(id);
    if (type === 'message_accepted') {
      this.accepted(String(data?.client_id));
    } else if (type === 'message_started' && !answer) {
      this.answers.set(id, { text: '', seq: 0, startedAt: Date.now(), ended: false });
    } else if (type === 'message_delta' && answer) {
      this.grow(id, answer, Number(data?.seq), String(data?.text));
    } else if (type === 'message_snapshot' && answer) {
      Object.assign(answer, { seq: Number(data?.seq), text: String(data?.text), ended: data?.status !== 'streaming' });
    } else if (type === 'message_completed' && answer) {
      answer.ended = true;
    } else if (type === 'send_message' && !success && this.pending) {
      setTimeout(() => this.sendPending(), 500);
    } else if (type === 'error') {
      this.faults.push(`error frame: ${error}`);
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
