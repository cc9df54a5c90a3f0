import { http, whenUnauthorized } from '@/lib/http';
import { storage } from '@/lib/storage';
import { createStore } from '@/lib/store';

/** True from the moment when the server no longer knows this sign-in, until the person signs in again. */
export const sessionEnded = createStore(false);

let leaving = false;

/** Whoever signs out knows that the session ends. */
export const endSession = () => sessionEnded.set(!leaving);

whenUnauthorized(endSession);

const here = () => location.pathname + location.search;

export const signInUrl = (returnTo: string) => `/bff/login?return_to=${encodeURIComponent(returnTo)}`;

export function signIn(returnTo: string = here()): void {
  location.assign(signInUrl(returnTo));
}

export async function signOut(): Promise<void> {
  leaving = true;
  await http('/bff/logout', { method: 'POST' }).catch((problem: unknown) => {
    leaving = false;
    throw problem;
  });
  storage.clear('convoai.draft.');
  storage.clear('convoai.unsent.');
  location.assign('/');
}
