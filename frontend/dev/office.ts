/** What admins look after: people and roles, numbers, events that were parked. */
type Person = { id: string; username: string; email: string; full_name: string | null; is_active: boolean; roles: { name: string }[] };
type Answer = { status: number; body?: unknown } | { status: number; code: string; detail: string };
type Body = { username?: string; email?: string; roles?: string[]; full_name?: string; is_active?: boolean };

const DAY_IN_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_IN_MS).toISOString();

const roles = [
  { name: 'admin', description: 'Looks after the workspace', permissions: ['conversations.use', 'people.manage', 'roles.manage'] },
  { name: 'manager', description: 'Reads the numbers and the list of people', permissions: ['analytics.read', 'people.read'] },
  { name: 'user', description: 'Holds conversations', permissions: ['conversations.use'] },
];

const person = (username: string, full_name: string | null, given: string[], is_active = true): Person => ({
  id: `${username}_0123456789ABCDEF`.slice(0, 16),
  username,
  email: `${username}@example.org`,
  full_name,
  is_active,
  roles: given.map((name) => ({ name })),
});

const freshPeople = (): Person[] => [
  { ...person('ada', 'Ada Obi', ['admin', 'user']), id: 'AbCdEfGhIjKlMnOp' },
  person('aicha_diallo', 'Aïcha Diallo', ['manager', 'user']),
  person('ben', null, ['user']),
  person('jonas', 'Jonas Weber', ['user']),
  person('marta_ruiz', 'Marta Ruiz', ['manager', 'user']),
  person('tom', 'Tom Byrne', ['user'], false),
  person('a_username_that_is_as_long_as_a_username_may_be_5', 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh the Younger of Somewhere', ['user']),
  person('leila', 'ليلى الحداد', ['user']),
];

const letter = (id: string, type: string | null, topic: string, reason: string, days: number, replayed: number | null = null) => ({
  id,
  topic,
  partition: 3,
  offset: 4711,
  type,
  event_id: id,
  reason,
  parked_at: daysAgo(days),
  replayed_at: replayed === null ? null : daysAgo(replayed),
});

function freshLetters() {
  return [
    letter('dead1', 'message_sent', 'convoai.chat.v1', 'UNREADABLE', 0.02),
    letter('dead2', 'user_created', 'convoai.auth.v1', 'NOT_COUNTED', 0.4),
    letter('dead3', 'conversation_deleted', 'convoai.chat.v1', 'NOT_COUNTED', 1.3, 0.9),
    letter('dead4', null, 'convoai.usage.v1', 'NOT_AN_EVENT', 9),
  ];
}

let people = freshPeople();
let letters = freshLetters();

export function mendOffice(): void {
  people = freshPeople();
  letters = freshLetters();
}

const share = (place: number) => 1 / (1 + place * 0.7);

const personNumbers = () =>
  people.map(({ id, username, roles }, place) => ({
    user_id: id,
    username,
    role: roles[0]?.name ?? null,
    total_conversations: Math.round(64 * share(place)),
    total_messages: Math.round(1_840 * share(place)),
    total_tokens: Math.round(412_000 * share(place)),
    avg_response_time: place === 5 ? 0 : 1.1 + ((place * 7) % 5) * 0.4,
    first_activity: daysAgo(120 - place),
    last_activity: daysAgo(place * 1.7),
  }));

const roleNumbers = () =>
  roles.map(({ name }, place) => ({
    role: name,
    user_count: [1, 2, 309][place],
    total_users: 312,
    total_conversations: [64, 120, 1_100][place],
    total_messages: [1_840, 3_060, 22_400][place],
    total_tokens: [412_000, 610_000, 4_020_000][place],
    avg_response_time: [1.1, 1.6, 1.3][place],
  }));

const conversationNumbers = () =>
  Array.from({ length: 130 }, (_, place) => ({
    id: `row${place}`,
    conversation_id: `conversation${place}`,
    user_id: people[(place * 5) % people.length]?.id,
    username: people[(place * 5) % people.length]?.username,
    role: people[(place * 5) % people.length]?.roles[0]?.name,
    created_at: daysAgo(place * 0.31 + 0.1),
    updated_at: daysAgo(place * 0.3),
    message_count: 2 + ((place * 13) % 41),
    total_tokens: 300 + ((place * 977) % 21_000),
    avg_response_time: place % 9 === 4 ? 0 : 0.6 + ((place * 3) % 17) * 0.2,
    status: place % 3 === 1 ? 'ended' : 'active',
  }));

const days = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    id: `day${place}`,
    date: daysAgo(place).slice(0, 10),
    total_users: 312 - place,
    active_users: 30 + ((place * 11) % 17) - (place % 7 > 4 ? 20 : 0),
    new_users: (place * 5) % 7,
    total_conversations: 20 + ((place * 7) % 19),
    total_messages: 260 + ((place * 53) % 190) - (place % 7 > 4 ? 180 : 0),
    total_tokens: 61_000 + ((place * 7_919) % 40_000),
    total_api_calls: 4_000,
    avg_response_time: place === 12 ? 0 : 1 + ((place * 3) % 8) / 10,
    error_count: place % 5,
  }));

function numbers(path: string, query: URLSearchParams): unknown {
  const id = query.get('user_id');
  const person = query.get('username') ?? '';
  const asked = ({ username, role, total_tokens }: { username?: string | null; role?: string | null; total_tokens: number }) =>
    total_tokens >= Number(query.get('min_tokens') ?? 0) && (!query.get('role') || role === query.get('role')) && (username ?? '').includes(person);
  if (path === '/users/detailed-metrics') return personNumbers().filter((one) => asked(one) && (!id || one.user_id === id));
  if (path === '/metrics/by-role') return roleNumbers();
  if (path === '/conversations') return conversationNumbers().filter(asked);
  return path === '/daily-stats' ? days(Number(query.get('days') ?? 30)) : null;
}

function add({ username = '', email = '', full_name }: Body): Answer {
  if (people.some((one) => one.username.toLowerCase() === username.toLowerCase())) return { status: 400, code: 'USERNAME_TAKEN', detail: 'Username already registered' };
  people.push({ ...person(username, full_name ?? null, ['user']), email });
  return { status: 200, body: { message: 'User created successfully' } };
}

function listed(query: URLSearchParams): Answer {
  const words = (query.get('q') ?? '').toLowerCase();
  const found = people.filter(({ username, full_name, email }) => `${username} ${full_name ?? ''} ${email}`.toLowerCase().includes(words));
  return { status: 200, body: { users: found.slice(Number(query.get('skip') ?? 0)) } };
}

function change(method: string, username: string, body: Body): Answer {
  const known = people.find((one) => one.username === username);
  if (!known) return { status: 404, code: 'USER_NOT_FOUND', detail: 'User not found' };
  if (method === 'DELETE' && username === 'marta_ruiz') return { status: 409, code: 'LAST_ADMIN', detail: 'The last admin of a workspace cannot be deleted.' };
  if (method === 'DELETE') people = people.filter((one) => one !== known);
  if (body.is_active !== undefined) known.is_active = body.is_active;
  if (body.roles) known.roles = body.roles.map((name) => ({ name }));
  return { status: 200, body: { message: 'Done' } };
}

function replayed(id: string): Answer {
  const letter = letters.find((one) => one.id === id);
  if (!letter) return { status: 404, code: 'DEAD_LETTER_NOT_FOUND', detail: `No dead letter has the id ${id}.` };
  letter.replayed_at = new Date().toISOString();
  return { status: 200, body: letter };
}

export function officeCall(method: string, path: string, query: URLSearchParams, body: Body): Answer | null {
  const [, id] = /^\/api\/v1\/analytics\/dead-letters\/(\w+)\/replay$/.exec(path) ?? [];
  if (id) return replayed(id);
  if (path === '/api/v1/analytics/dead-letters') return { status: 200, body: { items: letters, next_cursor: null } };
  const found = path.startsWith('/api/v1/analytics') ? numbers(path.slice('/api/v1/analytics'.length), query) : null;
  if (found) return { status: 200, body: found };
  if (path === '/roles') return { status: 200, body: { items: roles, next_cursor: null } };
  if (path === '/users') return method === 'POST' ? add(body) : listed(query);
  const [, username] = /^\/(?:users|roles)\/(\w+)$/.exec(path) ?? [];
  return username && username !== 'me' ? change(method, username, body) : null;
}
