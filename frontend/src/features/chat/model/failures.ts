import type { AnswerError } from './types';

/** What a person can do about an answer that did not come, or not wholly. */
const remedies = {
  MODEL_KEY_REFUSED: 'none',
  MODEL_RATE_LIMITED: 'again',
  MODEL_REFUSED_REQUEST: 'edit',
  MODEL_TIMED_OUT: 'again',
  MODEL_SILENT: 'again',
  MODEL_CUT_OFF: 'again',
  MODEL_FAILED: 'again',
  MODEL_UNREACHABLE: 'again',
  MODEL_NOT_UNDERSTOOD: 'again',
  MODEL_BUSY: 'again',
  UNKNOWN: 'again',
} as const satisfies Record<string, 'none' | 'again' | 'edit'>;

export type FailureCode = keyof typeof remedies;

const isKnown = (code: string): code is FailureCode => code in remedies;

export const failureOf = (error: AnswerError | null): FailureCode => (error && isKnown(error.code) ? error.code : 'UNKNOWN');

export const remedyOf = (code: FailureCode): 'none' | 'again' | 'edit' => remedies[code];

/** When it may be tried again, also where the clocks of server and browser differ; null: at once. */
export function retryMoment(failedAt: string, error: AnswerError | null, now: number): number | null {
  if (!error?.retry_after_seconds) return null;
  const moment = Math.min(Date.parse(failedAt), now) + error.retry_after_seconds * 1000;
  return moment > now ? moment : null;
}
