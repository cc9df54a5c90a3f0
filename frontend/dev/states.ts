import { offices } from './officeStates.ts';
import { actions, ask, button, conversation, cut, dev, fails, showList, signIn, type States } from './steps.ts';

const beforeSignIn: States = {
  start: (page) => page.goto('/'),
  'start-failed': (page) => page.goto('/?sign_in=failed'),
  'not-found': (page) => page.goto('/there/is/nothing'),
  'help-stranger': (page) => page.goto('/help/signing-in'),
};

const chat: States = {
  empty: (page) => signIn(page, '/chat', 'ben'),
  thread: async (page) => page.goto(await conversation(page, 'Card charged twice')),
  strange: async (page) => page.goto(await conversation(page, 'Widget blocked by CSP')),
  endings: async (page) => page.goto(await conversation(page, 'Draft weekly summary')),
  long: async (page) => page.goto(await conversation(page, 'Long things')),
  'long-top': async (page) => {
    await page.goto(await conversation(page, 'Long things'));
    await page.getByRole('log', { name: 'Messages' }).evaluate((log) => log.scrollTo(0, 0));
  },
  broken: async (page) => page.goto(await conversation(page, 'Broken models')),
  'rate-limited': async (page) => {
    await page.goto(await conversation(page, 'Draft weekly summary'));
    await ask(page, 'fail MODEL_RATE_LIMITED');
    await page.getByRole('button', { name: /Try again in/ }).waitFor();
  },
  'answer-limit': async (page) => {
    await page.goto(await conversation(page, 'Draft weekly summary'));
    await ask(page, 'Is there a limit?');
    await page.getByRole('timer').waitFor();
  },
  palette: async (page) => {
    await signIn(page, '/chat');
    await button(page, 'Search or run a command').click();
    await page.getByRole('option', { name: 'Rotate Jira token' }).waitFor();
  },
  'palette-found': async (page) => {
    await signIn(page, '/chat');
    await button(page, 'Search or run a command').click();
    await page.getByRole('combobox').fill('con');
    await page.getByRole('option', { name: 'New conversation' }).waitFor();
  },
  keyboard: async (page) => {
    await signIn(page, '/chat');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  },
  search: async (page) => {
    await signIn(page, '/chat');
    await showList(page);
    await page.getByRole('textbox', { name: 'Search conversations' }).fill('card');
    await page.getByText('1 conversation found').waitFor({ state: 'attached' });
  },
  'search-none': async (page) => {
    await signIn(page, '/chat');
    await showList(page);
    await page.getByRole('textbox', { name: 'Search conversations' }).fill('nothing like it');
    await page.getByText(/^No title has/).waitFor();
  },
  panel: async (page) => page.goto(`${await conversation(page, 'Card charged twice')}?panel=insights`),
  streaming: async (page) => {
    await signIn(page, '/chat');
    await ask(page, 'Why was my card charged twice?');
    await page.getByText('First capture').waitFor();
  },
  refused: async (page) => {
    await signIn(page, '/chat');
    await ask(page, 'Please refuse this.');
    await button(page, 'Send again').waitFor();
  },
  list: (page) => actions(page, 'Delete'),
  rename: async (page) => {
    await actions(page, 'Rename');
    await page.getByRole('menuitem', { name: 'Rename' }).click();
  },
  deleted: async (page) => {
    await actions(page, 'Delete');
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await button(page, 'Undo').waitFor();
  },
  'session-ended': async (page) => {
    await page.goto(await conversation(page, 'Draft weekly summary'));
    await page.getByText('Live', { exact: true }).waitFor();
    await cut(page, 4401);
    await page.getByRole('dialog').waitFor();
  },
  reconnecting: async (page) => {
    await page.goto(await conversation(page, 'Draft weekly summary'));
    await page.getByText('Live', { exact: true }).waitFor();
    await dev(page, 'break?what=ws');
    await cut(page);
    await ask(page, 'Are you still there?');
    await page.getByText('Waiting for the connection').waitFor();
  },
  failed: async (page) => {
    const path = await conversation(page, 'Draft weekly summary');
    await dev(page, 'break?what=analytics');
    await fails(page, 'api/conversations', `${path}?panel=insights`);
    await page.waitForTimeout(4_000);
  },
  gone: (page) => signIn(page, '/chat/AbsentAbsent'),
  'too-long': async (page) => {
    await signIn(page, '/chat');
    await page.getByRole('textbox', { name: 'Message' }).fill('long word '.repeat(3_300));
  },
};

const settings: States = {
  account: async (page) => {
    await signIn(page, '/chat');
    await button(page, 'Account menu').click();
    await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
  },
  appearance: (page) => signIn(page, '/settings/appearance'),
  profile: (page) => signIn(page, '/settings/profile'),
  'profile-refused': async (page) => {
    await signIn(page, '/settings/profile');
    await page.getByLabel('E-mail').fill('taken@example.org');
    await page.keyboard.press('Enter');
    await page.getByText('Somebody else here').waitFor();
  },
  'profile-saved': async (page) => {
    await signIn(page, '/settings/profile');
    await page.getByLabel('Full name').fill('Ada Obi-Nakamura');
    await page.keyboard.press('Enter');
    await button(page, 'Undo').waitFor();
  },
  'profile-failed': (page) => fails(page, 'users/me', '/settings/profile'),
  password: (page) => signIn(page, '/settings/security'),
  'password-refused': async (page) => {
    await signIn(page, '/settings/security');
    await page.getByLabel('Current password', { exact: true }).fill('wrong');
    await page.getByLabel('New password', { exact: true }).fill('battery staple');
    await button(page, 'Show: New password').click();
    await button(page, 'Change password').click();
    await page.getByText('This is not your password').waitFor();
  },
  sessions: (page) => signIn(page, '/settings/sessions'),
  'sessions-alone': (page) => signIn(page, '/settings/sessions', 'ben'),
  'sessions-end-others': async (page) => {
    await signIn(page, '/settings/sessions');
    await button(page, 'End all others').click();
    await page.getByRole('dialog').waitFor();
  },
  'sessions-offline': async (page) => {
    await signIn(page, '/settings/appearance');
    // Pages that may follow are loaded when nothing else is going on.
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Devices' }).click();
    await page.getByText('You are offline').waitFor();
  },
};

const help: States = {
  help: (page) => signIn(page, '/help'),
  'help-page': (page) => signIn(page, '/help/http-api'),
  'help-search': (page) => signIn(page, '/help?q=token'),
  'help-nothing': (page) => signIn(page, '/help?q=zebra'),
  'help-absent': (page) => signIn(page, '/help/zebra'),
};

/** What there is to look at: each leads a page into one state. The make-believe backend is its world. */
export const states: States = { ...beforeSignIn, ...chat, ...settings, ...offices, ...help };
