/** Every command with its keys, if any, in one place. `Mod` is Ctrl, on a Mac Cmd; keys with a blank between are pressed in turn. */
export const commands = {
  palette: { keys: 'Mod+K', group: 'everywhere' },
  goChat: { keys: 'g c', group: 'everywhere' },
  goAnalytics: { keys: 'g a', group: 'everywhere' },
  goPeople: { keys: 'g p', group: 'everywhere' },
  goDeadLetters: { keys: 'g d', group: 'everywhere' },
  goHelp: { keys: 'g h', group: 'everywhere' },
  goSettings: { keys: 'g s', group: 'everywhere' },
  newConversation: { keys: 'c', group: 'conversations' },
  search: { keys: '/', group: 'conversations' },
  conversations: { keys: '[', group: 'conversations' },
  next: { keys: 'j', group: 'conversations' },
  previous: { keys: 'k', group: 'conversations' },
  compose: { keys: 'r', group: 'conversation' },
  stop: { keys: 'Escape', group: 'conversation' },
  insights: { keys: ']', group: 'conversation' },
  keyboard: { keys: '?', group: 'everywhere' },
  lightTheme: { keys: '', group: 'everywhere' },
  darkTheme: { keys: '', group: 'everywhere' },
  systemTheme: { keys: '', group: 'everywhere' },
  signOut: { keys: '', group: 'everywhere' },
} as const satisfies Record<string, { keys: string; group: 'everywhere' | 'conversations' | 'conversation' }>;

export type CommandId = keyof typeof commands;

export const commandIds = Object.keys(commands) as CommandId[];

const mac = /Mac|iP(hone|ad)/.test(navigator.platform);

/** The caps to draw: one list of keys held together for each step. */
export const capsOf = (keys: string): string[][] =>
  keys.split(' ').map((step) => step.split('+').map((key) => (key === 'Mod' ? (mac ? '⌘' : 'Ctrl') : key === 'Escape' ? 'Esc' : key)));

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key press is called in the list above; null for those that belong to the browser. */
export function pressOf({ key, ctrlKey, metaKey, altKey }: Press): string | null {
  const held = mac ? metaKey : ctrlKey;
  if (held && !altKey && (mac ? !ctrlKey : !metaKey)) return `Mod+${key.toUpperCase()}`;
  return ctrlKey || metaKey || altKey ? null : key;
}

export const needsMod = (keys: string) => keys.startsWith('Mod+');
