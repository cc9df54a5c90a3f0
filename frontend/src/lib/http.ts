export type FieldError = { field: string; message: string };

type ProblemBody = {
  title?: string;
  detail?: unknown;
  code?: string;
  request_id?: string;
  errors?: FieldError[];
};

/** A call that did not succeed. Status 0: no answer came at all. */
export class Problem extends Error {
  override name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string | null = null,
    readonly requestId: string | null = null,
    readonly fields: FieldError[] = [],
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(detail ?? code);
  }

  get offline(): boolean {
    return this.status === 0;
  }

  /** Too much at once: nothing is wrong with the call, only its moment. */
  get limited(): boolean {
    return this.status === 429;
  }

  get absent(): boolean {
    return this.status === 404;
  }
}

const unauthorizedListeners = new Set<() => void>();

export function whenUnauthorized(listener: () => void): () => void {
  unauthorizedListeners.add(listener);
  return () => unauthorizedListeners.delete(listener);
}

const secondsOf = (header: string | null): number | null => (header && /^\d+$/.test(header) ? Number(header) : null);

async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as ProblemBody;
  return new Problem(
    response.status,
    body.code ?? `HTTP_${response.status}`,
    typeof body.detail === 'string' ? body.detail : (body.title ?? null),
    body.request_id ?? response.headers.get('X-Request-Id'),
    Array.isArray(body.errors) ? body.errors : [],
    secondsOf(response.headers.get('Retry-After')),
  );
}

/** The one way out: every call carries the header that the gateway asks for, every failure is a Problem. */
export const http: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  request.headers.set('X-Requested-With', 'app');
  const response = await fetch(request).catch((reason: unknown) => {
    if (request.signal.aborted) throw reason;
    throw new Problem(0, 'UNREACHABLE');
  });
  if (response.ok) return response;
  if (response.status === 401) for (const listener of unauthorizedListeners) listener();
  throw await problemOf(response);
};

/** What a service sends, with every member possibly left out by its description and every closed word open. */
type Loose<T> = T extends string
  ? string
  : T extends (infer Item)[]
    ? Loose<Item>[]
    : T extends object
      ? { [Key in keyof T]?: Loose<T[Key]> | null }
      : T;

/** Takes a generated shape as ours: fails to compile when a member's type differs, not when a description is vaguer. */
export const received = <T>(body: Loose<T>): T => body as T;
