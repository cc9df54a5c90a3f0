import { IconChartBar, IconHelp, IconList, IconMessageCircle, IconSettings } from '@tabler/icons-react';
import type { Permission } from '@/auth';

export type Panel = 'insights' | 'conversations';

export const navigation = [
  { to: '/chat', label: 'nav.chat', icon: IconMessageCircle, permission: 'conversations.use' as Permission },
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
