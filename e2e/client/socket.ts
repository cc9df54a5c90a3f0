import WebSocket from 'ws';

export interface Frame {
  type: string;
  success: boolean;
  data: Record<string, unknown> | null;
  error: string | null;
  code?: string;
}

export interface Credentials {
  token?: string;
  cookie?: string;
  origin?: string;
  tokenInUrl?: string;
}

const PATIENCE = 20_000;

/** One WebSocket that remembers every frame it met. */
export class Socket {
  readonly frames: Frame[] = [];
  closeCode: number | null = null;
  private readonly socket: WebSocket;
  private waiting: (() => void)[] = [];

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data) => this.remember(JSON.parse(String(data)) as Frame));
    socket.on('close', (code) => {
      this.closeCode = code;
      this.wake();
    });
  }

  /** A new client, which speaks `convoai.stream.v1`. */
  static stream(url: string, conversation: string, credentials: Credentials): Promise<Socket> {
    const address = addressOf(url, conversation, credentials);
    return Socket.opened(new WebSocket(address, 'convoai.stream.v1', handshake(credentials)));
  }

  /** An old client: no subprotocol. */
  static plain(url: string, conversation: string, credentials: Credentials): Promise<Socket> {
    return Socket.opened(new WebSocket(addressOf(url, conversation, credentials), handshake(credentials)));
  }

  private static opened(socket: WebSocket): Promise<Socket> {
    const remembering = new Socket(socket);
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve(remembering));
      socket.once('error', reject);
    });
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  get protocol(): string {
    return this.socket.protocol;
  }

  send(type: string, data: object): void {
    this.socket.send(JSON.stringify({ type, data }));
  }

  /** Text goes as a text frame, bytes as a binary one. */
  sendRaw(content: string | Uint8Array): void {
    this.socket.send(content);
  }

  /** The first frame, already met or to come, that fits. */
  async met(type: string, fits: (data: Record<string, unknown>) => boolean = () => true): Promise<Frame> {
    const find = () => this.frames.find((frame) => frame.type === type && fits(frame.data ?? {}));
    return this.until(`a ${type} frame`, find);
  }

  async until<T>(what: string, find: () => T | undefined): Promise<T> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const found = find();
      if (found !== undefined) {
        return found;
      }
      if (!this.isOpen || Date.now() > deadline) {
        const types = this.frames.map(({ type, error }) => (error ? `${type} (${error})` : type));
        throw new Error(`Waited in vain for ${what}; met: ${types.join(', ') || 'nothing'}.`);
      }
      await this.nextFrame(deadline);
    }
  }

  close(): void {
    this.socket.terminate();
  }

  private remember(frame: Frame): void {
    this.frames.push(frame);
    this.wake();
  }

  private wake(): void {
    this.waiting.splice(0).forEach((resume) => resume());
  }

  private nextFrame(deadline: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(1, deadline - Date.now()));
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

/** The HTTP status with which a handshake is refused; an accepted one is a failure. */
export async function refusalOf(pending: Promise<Socket>): Promise<number> {
  try {
    (await pending).close();
  } catch (refused) {
    const status = /Unexpected server response: (\d{3})/.exec(String(refused))?.[1];
    if (status) {
      return Number(status);
    }
    throw refused;
  }
  throw new Error('The handshake was accepted.');
}

function addressOf(url: string, conversation: string, { tokenInUrl }: Credentials): string {
  const query = tokenInUrl ? `?token=${tokenInUrl}` : '';
  return `${url.replace(/^http/, 'ws')}/ws/${conversation}${query}`;
}

function handshake({ token, cookie, origin }: Credentials): WebSocket.ClientOptions {
  const headers = {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(cookie && { cookie }),
  };
  return { headers, handshakeTimeout: 10_000, ...(origin && { origin }) };
}
