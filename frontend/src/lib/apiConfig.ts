import type { ClientOptions, Config } from '@/api/generated/chat/client';
import { http } from './http';

/** Every generated client begins with this. */
export const createClientConfig = <Options extends ClientOptions>(config?: Config<Options>) => ({
  ...config,
  baseUrl: location.origin,
  fetch: http,
});
