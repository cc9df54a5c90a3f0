import { http, whenUnauthorized } from '@/lib/http';
import { createStore } from '@/lib/store';
import type { Me } from './me';
import { clearWritings } from './writings';

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

/** For routes: strangers go to sign in, and come back to where they wanted to be. */
export async function signedInOnly({ context, location }: { context: { me: Me }; location: { href: string } }): Promise<void> {
  if (context.me.authenticated) return;
  signIn(location.href);
  await new Promise(() => {});
}

export async function signOut(): Promise<void> {
  leaving = true;
  await http('/bff/logout', { method: 'POST' }).catch((problem: unknown) => {
    leaving = false;
    throw problem;
  });
  clearWritings();
  location.assign('/');
}
