import { IconChartBar, IconChartHistogram, IconHelp, IconList, IconMailOff, IconMessageCircle, IconSettings, IconUsers } from '@tabler/icons-react';
import type { Permission } from '@/auth';

export type Panel = 'insights' | 'conversations';

export const navigation = [
  { to: '/chat', label: 'nav.chat', icon: IconMessageCircle, permission: 'conversations.use' as Permission },
] as const;

/** For those who look after others, in named groups; on a phone behind "More". */
export const offices = [
  { group: 'nav.measure', to: '/analytics', label: 'nav.analytics', icon: IconChartHistogram, permission: 'analytics.read' as Permission },
  { group: 'nav.workspace', to: '/people', label: 'nav.people', icon: IconUsers, permission: 'people.read' as Permission },
  { group: 'nav.workspace', to: '/system/dead-letters', label: 'nav.deadLetters', icon: IconMailOff, permission: 'events.replay' as Permission },
] as const;

/** Always there, for everybody. */
export const companions = [
  { to: '/help', label: 'nav.help', icon: IconHelp },
  { to: '/settings', label: 'nav.settings', icon: IconSettings },
] as const;

/** On a phone what stands beside the chat is opened from the bottom bar. */
export const phonePanels = [
  { panel: 'conversations' as Panel, label: 'nav.conversations', icon: IconList, permission: 'conversations.use' as Permission },
  { panel: 'insights' as Panel, label: 'nav.insights', icon: IconChartBar, permission: 'conversations.use' as Permission },
] as const;
