import { client as analytics } from '@/api/generated/analytics/client.gen';
import { client as chat } from '@/api/generated/chat/client.gen';
import { http } from './http';

export function connectApiClients(): void {
  for (const client of [chat, analytics]) {
    client.setConfig({ baseUrl: location.origin, fetch: http, throwOnError: true });
  }
}
