const agents = {
  firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  safari: 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
  edge: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
};
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

type Session = { id: string; current: boolean; client: string; user_agent: string | null; address: string | null; signed_in_at: string; last_used_at: string };

const session = (id: string, client: string, user_agent: string | null, address: string | null, from: number, to: number): Session => ({
  id,
  current: id === 'here',
  client,
  user_agent,
  address,
  signed_in_at: hoursAgo(from),
  last_used_at: hoursAgo(to),
});

const freshSessions = () => [
  session('here', 'browser', agents.firefox, '192.0.2.14', 30, 0),
  session('phone', 'browser', agents.safari, '2001:db8:85a3:8d3:1319:8a2e:370:7348', 210, 3),
  session('office', 'browser', agents.edge, '198.51.100.7', 900, 170),
  session('script', 'password', null, null, 12, 0.4),
];

const freshAccount = (username: string) => ({
  id: 'AbCdEfGhIjKlMnOp',
  username,
  full_name: username === 'ada' ? 'Ada Obi' : null,
  email: `${username}@example.org`,
  is_active: true,
  roles: [{ name: username === 'ada' ? 'admin' : 'user' }],
});

let sessions = freshSessions();
let accounts = new Map<string, ReturnType<typeof freshAccount>>();

export function mendAccounts(): void {
  sessions = freshSessions();
  accounts = new Map();
}

type Refusal = { status: number; code: string; detail: string };
type Answer = { status: number; body?: unknown } | Refusal;
type Body = { full_name?: string; email?: string; current_password?: string };

function account(username: string): ReturnType<typeof freshAccount> {
  const known = accounts.get(username) ?? freshAccount(username);
  accounts.set(username, known);
  return known;
}

function change(username: string, { full_name, email }: Body): Answer {
  if (email === 'taken@example.org') return { status: 400, code: 'EMAIL_TAKEN', detail: 'Email already registered' };
  const known = account(username);
  if (full_name !== undefined) known.full_name = full_name || null;
  if (email !== undefined) known.email = email;
  return { status: 200, body: known };
}

function end(id: string | undefined): Answer {
  sessions = sessions.filter((one) => (id ? one.id !== id : one.current));
  return { status: 204 };
}

/** /users/me and what is below it; ben is signed in nowhere else, and every password is "correct horse". */
export function accountCall(method: string, path: string, username: string, body: Body): Answer | null {
  const [, part, id] = /^\/users\/me(?:\/(\w+))?(?:\/(\w+))?$/.exec(path) ?? [];
  if (!path.startsWith('/users/me')) return null;
  if (part === 'password') {
    if (body.current_password === 'correct horse') return { status: 204 };
    return { status: 403, code: 'WRONG_PASSWORD', detail: 'The current password is not right. Nothing was changed.' };
  }
  if (part === 'sessions') {
    if (method === 'DELETE') return end(id);
    return { status: 200, body: { items: username === 'ben' ? sessions.filter((one) => one.current) : sessions, next_cursor: null } };
  }
  return method === 'PATCH' ? change(username, body) : { status: 200, body: account(username) };
}
