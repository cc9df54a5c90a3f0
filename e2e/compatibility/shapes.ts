import { expect } from '@playwright/test';
import type { Answer } from '../client/plain.ts';

export const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);

/** A refusal in ConvoAI's words; `detail` is a text there. */
export function expectRefusal({ status, json, headers }: Answer, expected: number, detail?: string): void {
  expect({ status, detail: json?.detail }).toEqual({ status: expected, detail: detail ?? expect.any(String) });
  expect(headers.get('content-type')).toContain('json');
}

/** Without a credential, or with a bad one. */
export function expect401({ status, json, headers }: Answer, detail: string): void {
  expect({ status, detail: json?.detail }).toEqual({ status: 401, detail });
  expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
}

/** Invalid input: an array that names each wrong field, as `['body', 'email']` or `['query', 'limit']`. */
export function expect422({ status, json }: Answer, ...location: string[]): void {
  expect(status, JSON.stringify(json)).toBe(422);
  expect(json.detail).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ type: expect.any(String), msg: expect.any(String), loc: location }),
    ]),
  );
  for (const entry of json.detail) {
    expect(entry).toHaveProperty('input');
  }
}

/** A message of chat, with what is known of it. */
export function message(known: object): object {
  return {
    id: expect.stringMatching(/^[A-Za-z0-9]{10}$/),
    model: null,
    tokens_used: null,
    response_time: null,
    message_metadata: null,
    timestamp: TIME,
    ...known,
  };
}
