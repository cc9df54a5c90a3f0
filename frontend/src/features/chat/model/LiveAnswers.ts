import { createStore, type Store } from '@/lib/store';
import type { Delta, Snapshot } from './frames';

type Answer = { seq: number; text: string; early: Map<number, string>; asked: boolean; shown: Store<string> };

/** The texts that are being written, kept in order by seq and shown once per frame of the screen. */
export class LiveAnswers {
  private readonly answers = new Map<string, Answer>();
  private readonly changed = new Set<Answer>();
  private scheduled = false;

  constructor(private readonly onGap: (messageId: string, afterSeq: number) => void) {}

  shown(messageId: string): Store<string> {
    return this.answer(messageId).shown;
  }

  seq(messageId: string): number {
    return this.answers.get(messageId)?.seq ?? 0;
  }

  delta({ message_id, seq, text }: Delta): void {
    const answer = this.answer(message_id);
    if (seq <= answer.seq) return;
    answer.early.set(seq, text);
    if (!this.joinEarly(answer) && !answer.asked) {
      answer.asked = true;
      this.onGap(message_id, answer.seq);
    }
  }

  snapshot({ message_id, seq, text }: Snapshot): void {
    const answer = this.answer(message_id);
    answer.asked = false;
    if (seq < answer.seq) return;
    answer.seq = seq;
    answer.text = text;
    for (const early of answer.early.keys()) if (early <= seq) answer.early.delete(early);
    this.joinEarly(answer);
    this.publishSoon(answer);
  }

  /** After a new connection a gap may be asked for again. */
  reconnected(): void {
    for (const answer of this.answers.values()) {
      answer.asked = false;
      answer.early.clear();
    }
  }

  finish(messageId: string): void {
    this.answers.delete(messageId);
  }

  private joinEarly(answer: Answer): boolean {
    let joined = false;
    for (let next = answer.early.get(answer.seq + 1); next !== undefined; next = answer.early.get(answer.seq + 1)) {
      answer.seq += 1;
      answer.text += next;
      answer.early.delete(answer.seq);
      joined = true;
    }
    if (joined) {
      answer.asked = false;
      this.publishSoon(answer);
    }
    return joined;
  }

  private answer(messageId: string): Answer {
    const known = this.answers.get(messageId);
    if (known) return known;
    const answer: Answer = { seq: 0, text: '', early: new Map(), asked: false, shown: createStore('') };
    this.answers.set(messageId, answer);
    return answer;
  }

  private publishSoon(answer: Answer): void {
    this.changed.add(answer);
    if (this.scheduled) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      for (const { shown, text } of this.changed) shown.set(text);
      this.changed.clear();
    });
  }
}
