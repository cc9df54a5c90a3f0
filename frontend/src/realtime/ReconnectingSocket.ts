export type SocketState = 'connecting' | 'open' | 'waiting' | 'closed';

type Options = {
  url: string;
  protocol: string;
  onState: (state: SocketState) => void;
  onFrame: (frame: unknown) => void;
  onSessionEnd: () => void;
  /** The handshake was refused: a browser sees no status, so somebody has to ask. */
  onRefused: () => Promise<'retry' | 'stop'>;
  firstDelayInMs?: number;
};

const SESSION_ENDED = 4401;
const LONGEST_DELAY_IN_MS = 30_000;
const STEADY_AFTER_MS = 3_000;

/** A socket that comes back by itself: 0.5 to 30 s with jitter, at once when the network or the page returns. */
export class ReconnectingSocket {
  private socket: WebSocket | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private openedAt = 0;
  private state: SocketState = 'closed';

  constructor(private readonly options: Options) {}

  open(): void {
    if (this.state !== 'closed') return;
    addEventListener('online', this.comeBack);
    addEventListener('offline', this.networkLost);
    document.addEventListener('visibilitychange', this.comeBack);
    this.connect();
  }

  close(): void {
    removeEventListener('online', this.comeBack);
    removeEventListener('offline', this.networkLost);
    document.removeEventListener('visibilitychange', this.comeBack);
    this.drop();
    this.become('closed');
  }

  send(frame: unknown): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  /** For a socket that looks open and does not answer. */
  restart(): void {
    if (this.state === 'closed') return;
    this.drop();
    this.connect();
  }

  private connect(): void {
    this.openedAt = 0;
    this.become('connecting');
    const socket = new WebSocket(this.options.url, this.options.protocol);
    this.socket = socket;
    socket.addEventListener('open', () => this.opened(socket));
    socket.addEventListener('message', (event) => this.received(socket, event));
    socket.addEventListener('close', (event) => void this.lost(socket, event.code));
  }

  private opened(socket: WebSocket): void {
    if (socket !== this.socket) return;
    this.openedAt = Date.now();
    this.become('open');
  }

  private received(socket: WebSocket, event: MessageEvent): void {
    if (socket !== this.socket || typeof event.data !== 'string') return;
    this.options.onFrame(JSON.parse(event.data));
  }

  private async lost(socket: WebSocket, code: number): Promise<void> {
    if (socket !== this.socket) return;
    this.socket = null;
    if (code === SESSION_ENDED) {
      this.close();
      this.options.onSessionEnd();
      return;
    }
    if (this.openedAt && Date.now() - this.openedAt > STEADY_AFTER_MS) this.failures = 0;
    const refused = !this.openedAt;
    this.become('waiting');
    if (refused && (await this.options.onRefused()) === 'stop') this.close();
    else this.retryLater();
  }

  private retryLater(): void {
    if (this.state !== 'waiting' || this.socket) return;
    const first = this.options.firstDelayInMs ?? 500;
    const delay = Math.min(LONGEST_DELAY_IN_MS, first * 2 ** this.failures);
    this.failures += 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.connect(), delay * (0.5 + Math.random() / 2));
  }

  private readonly comeBack = (): void => {
    if (this.state !== 'waiting' || document.visibilityState === 'hidden') return;
    clearTimeout(this.timer);
    if (!this.socket) this.connect();
  };

  private readonly networkLost = (): void => {
    if (this.state === 'closed') return;
    this.drop();
    this.become('waiting');
    this.retryLater();
  };

  private drop(): void {
    clearTimeout(this.timer);
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }

  private become(state: SocketState): void {
    if (state === this.state) return;
    this.state = state;
    this.options.onState(state);
  }
}
