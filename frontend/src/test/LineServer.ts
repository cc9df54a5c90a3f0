import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import type { Message } from '@/features/chat/model/types';

/** A real client in place of the one of jsdom, which cannot hear itself; like a browser's, it tells a failure by closing. */
export class BrowserSocket extends WebSocket {
  constructor(url: string, protocol: string) {
    super(url, protocol);
    this.on('error', () => {});
  }
}

type Command = { type: string; data: Record<string, unknown> };

/** The server's end of the line, on a real socket: speaks the frames of convoai.stream.v1 when told to. */
export class LineServer {
  readonly commands: Command[] = [];
  handshakes = 0;
  refusing = false;
  private readonly server: Server = createServer();
  private readonly sockets = new WebSocketServer({ noServer: true, handleProtocols: (offered) => [...offered][0] ?? false });
  private readonly open = new Set<WebSocket>();

  async listen(): Promise<string> {
    this.server.on('upgrade', (request, socket, head) => {
      this.handshakes += 1;
      if (this.refusing) {
        socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
        return;
      }
      this.sockets.handleUpgrade(request, socket, head, (line) => this.took(line));
    });
    await new Promise<void>((resolve) => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
    return `ws://127.0.0.1:${(this.server.address() as AddressInfo).port}/ws/conversation1`;
  }

  stop(): void {
    for (const line of this.open) line.terminate();
    this.server.close();
  }

  drop(code = 1012): void {
    for (const line of this.open) line.close(code);
  }

  say(type: string, data: unknown, error: string | null = null, more: object = {}): void {
    for (const line of this.open) line.send(JSON.stringify({ type, success: error === null, data, error, ...more }));
  }

  sent(type: string): Command['data'][] {
    return this.commands.filter((command) => command.type === type).map(({ data }) => data);
  }

  accept({ client_id, content }: Command['data'], id = 'question01'): void {
    this.say('message_accepted', { client_id, message: messageOf({ id, content: String(content), client_id: String(client_id) }) });
  }

  start(messageId: string): void {
    this.say('message_started', { message_id: messageId, conversation_id: 'conversation1', model: 'offline' });
  }

  delta(messageId: string, seq: number, text: string): void {
    this.say('message_delta', { message_id: messageId, seq, text });
  }

  complete(messageId: string, content: string, status = 'complete'): void {
    this.say('message_completed', { message_id: messageId, status, content, tokens_used: 7, response_time_ms: 900, error: null });
    this.say('send_message', { conversation_id: 'conversation1' });
  }

  private took(line: WebSocket): void {
    this.open.add(line);
    line.on('close', () => this.open.delete(line));
    line.on('message', (text: Buffer) => this.commands.push(JSON.parse(text.toString()) as Command));
  }
}

export const messageOf = (parts: Partial<Message>): Message => ({
  id: 'message001',
  conversation_id: 'conversation1',
  role: 'user',
  content: 'Hello',
  status: 'complete',
  model: null,
  tokens_used: null,
  response_time_ms: null,
  error: null,
  client_id: null,
  created_at: '2026-11-20T14:03:00Z',
  ...parts,
});
