import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth';
import { commands, type CommandId } from '@/lib/commands';
import { available, runCommand } from '@/lib/keyboard';
import { useStore } from '@/lib/store';
import { useSettled } from '@/lib/useSettled';
import { findConversations } from './api';
import { matching } from './matches';

export type Entry = { key: string; label: string; note?: string; keys?: string; run: () => void };
export type EntryGroup = { name: 'conversations' | 'actions' | 'pages'; entries: Entry[] };

const pages: ReadonlySet<string> = new Set<CommandId>(['goChat', 'goAnalytics', 'goPeople', 'goDeadLetters', 'goHelp', 'goSettings']);
/** Of use to a hand on the keys only: moving from row to row, opening what is open already. */
const keysOnly: ReadonlySet<CommandId> = new Set(['palette', 'next', 'previous', 'conversations']);

const isPage = ({ key }: Entry) => pages.has(key);

/** Everything that the words can mean: conversations, what the page can do now, where one can go. */
export function useEntries(words: string, opened: boolean) {
  const actions = useActions();
  const conversations = useFoundConversations(words, opened);
  const found = (entries: Entry[]) => matching(entries, words, ({ label, note }) => `${label} ${note ?? ''}`);
  const groups: EntryGroup[] = [
    { name: 'actions', entries: found(actions.filter((entry) => !isPage(entry))) },
    { name: 'conversations', entries: conversations.entries },
    { name: 'pages', entries: found(actions.filter(isPage)) },
  ];
  const asked = words.trim() ? [groups[1]!, groups[0]!, groups[2]!] : groups;
  return { groups: asked.filter(({ entries }) => entries.length > 0), searching: conversations.searching, failed: conversations.failed };
}

function useActions(): Entry[] {
  const { t } = useTranslation('palette');
  const offered = useStore(available);
  const ids = Object.keys(commands) as CommandId[];
  return ids
    .filter((id) => !keysOnly.has(id) && offered.some((one) => one.id === id))
    .map((id) => ({ key: id, label: t(`commands.${id}`), keys: commands[id].keys, run: () => runCommand(id) }));
}

function useFoundConversations(words: string, opened: boolean) {
  const { t } = useTranslation('chat');
  const router = useRouter();
  const allowed = useCan('conversations.use');
  const asked = useSettled(words.trim(), 120);
  const query = useQuery({
    queryKey: ['palette', asked],
    queryFn: ({ signal }) => findConversations(asked, signal),
    enabled: opened && allowed,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const entries = (query.data ?? []).map(({ id, title }) => ({
    key: id,
    label: title ?? t('untitled'),
    run: () => void router.navigate({ to: '/chat/$conversationId', params: { conversationId: id } }),
  }));
  const searching = query.isPending || query.isPlaceholderData || asked !== words.trim();
  // What was found for other words is no answer, unless it fits these as well.
  const shown = searching ? matching(entries, words, ({ label }) => label) : entries;
  return { entries: shown, searching: allowed && searching, failed: query.isError };
}
