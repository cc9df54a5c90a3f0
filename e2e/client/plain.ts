import { ours } from '../platform/ours.ts';
import type { Service } from '../platform/platform.ts';
import { ADMIN, type Person, somebody } from './people.ts';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // What JSON there is, as the test expects it.
  json: any;
}

type Fields = Record<string, string>;

/** Plain HTTP at a service's own port, as programs were written for ConvoAI: nothing of ours, no redirects. */
export class PlainHttp {
  private readonly url: string;
  private readonly token: string | undefined;

  constructor(url: string, token?: string) {
    this.url = url;
    this.token = token;
  }

  get(path: string, headers?: Fields): Promise<Answer> {
    return this.call('GET', path, { headers });
  }

  post(path: string, json?: unknown, headers?: Fields): Promise<Answer> {
    return this.call('POST', path, { json, headers });
  }

  put(path: string, json?: unknown, headers?: Fields): Promise<Answer> {
    return this.call('PUT', path, { json, headers });
  }

  delete(path: string, headers?: Fields): Promise<Answer> {
    return this.call('DELETE', path, { headers });
  }

  postForm(path: string, fields: Fields): Promise<Answer> {
    return this.send('POST', path, {}, new URLSearchParams(fields));
  }

  /** A body as it is, whether or not it is JSON. */
  postText(path: string, text: string): Promise<Answer> {
    return this.send('POST', path, { 'content-type': 'application/json' }, text);
  }

  call(method: string, path: string, { json, headers }: { json?: unknown; headers?: Fields | undefined } = {}) {
    const type: Fields = json === undefined ? {} : { 'content-type': 'application/json' };
    return this.send(method, path, { ...type, ...headers }, json === undefined ? null : JSON.stringify(json));
  }

  private async send(method: string, path: string, headers: Fields, body: string | URLSearchParams | null) {
    const bearer: Fields = this.token ? { authorization: `Bearer ${this.token}` } : {};
    const request = { method, headers: { ...bearer, ...headers }, body, redirect: 'manual' } as const;
    const response = await fetch(this.url + path, request);
    const text = await response.text();
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined };
  }
}

/** Whoever knocks at a service's own port: nobody in particular, or the one whose token this is. */
export function at(service: Service, token?: string): PlainHttp {
  return new PlainHttp(ours().ownDoor(service), token);
}

/** Somebody who came in by ConvoAI's own doors. */
export interface Known extends Person {
  id: string;
  token: string;
  at(service: Service): PlainHttp;
}

export async function newcomer(firstName: string): Promise<Known> {
  const person = somebody(firstName);
  const { username, email, password, fullName } = person;
  await require200(at('auth').post('/auth/register', { username, email, password, full_name: fullName }));
  return signedIn(person);
}

export function admin(): Promise<Known> {
  return signedIn(ADMIN);
}

export async function signedIn(person: Person): Promise<Known> {
  const { username, password } = person;
  const { access_token: token } = (await require200(at('auth').postForm('/auth/token', { username, password }))).json;
  const { id } = (await require200(at('auth', token).get('/users/me'))).json;
  return { ...person, id, token, at: (service) => at(service, token) };
}

/** For what only prepares a test: fails with what the service said. */
export async function require200(pending: Promise<Answer>): Promise<Answer> {
  const answer = await pending;
  if (answer.status !== 200) {
    throw new Error(`Answered ${answer.status} instead of 200: ${answer.text}`);
  }
  return answer;
}
