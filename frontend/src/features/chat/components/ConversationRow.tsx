import { formatsFor } from '@/i18n/formats';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime, fullTime } from '@/lib/time';
import { IconButton, Menu } from '@/ui';
import { useRename } from '../hooks/useConversations';
import type { Conversation } from '../model/types';
import styles from './ConversationRow.module.css';

/** Choosing closes the list, where it lies over the page; the insights stay. */
export const withoutList = ({ panel }: { panel?: string }) =>
  panel === 'insights' ? { panel: 'insights' as const } : {};

type Props = { conversation: Conversation; current: boolean; onDelete: () => void };

export function ConversationRow({ conversation, current, onDelete }: Props) {
  const { t, i18n } = useTranslation('chat');
  const [renaming, setRenaming] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const title = conversation.title ?? t('untitled');
  const done = () => {
    setRenaming(false);
    requestAnimationFrame(() => link.current?.focus());
  };
  if (renaming) return <RenameField conversation={conversation} title={title} onDone={done} />;
  return (
    <li className={styles.row} data-current={current || undefined}>
      <Link
        ref={link}
        to="/chat/$conversationId"
        params={{ conversationId: conversation.id }}
        search={withoutList}
        className={styles.link}
        data-conversation={conversation.id}
      >
        <span className={styles.title} dir="auto">
          {title}
        </span>
        <time className={styles.time} dateTime={conversation.updated_at} title={fullTime(conversation.updated_at, formatsFor(i18n.language))}>
          {clockTime(conversation.updated_at, formatsFor(i18n.language))}
        </time>
      </Link>
      <Menu width={160}>
        <Menu.Target>
          <IconButton className={styles.actions} label={t('list.actions', { title })} tip={false} size={28}>
            <IconDots size={16} stroke={1.6} />
          </IconButton>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('list.actions', { title })}>
          <Menu.Item leftSection={<IconPencil size={15} stroke={1.6} />} onClick={() => setRenaming(true)}>
            {t('list.rename')}
          </Menu.Item>
          <Menu.Item data-danger leftSection={<IconTrash size={15} stroke={1.6} />} onClick={onDelete}>
            {t('list.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

type RenameProps = { conversation: Conversation; title: string; onDone: () => void };

function RenameField({ conversation, title, onDone }: RenameProps) {
  const { t } = useTranslation('chat');
  const rename = useRename();
  const closed = useRef(false);
  const finish = (text: string | null) => {
    if (closed.current) return;
    closed.current = true;
    const next = text?.trim();
    if (next && next !== title) rename.mutate({ id: conversation.id, title: next });
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish(event.currentTarget.value);
    if (event.key === 'Escape') finish(null);
  };
  return (
    <li className={styles.row} data-current>
      <input
        ref={(field) => field?.select()}
        className={styles.field}
        aria-label={t('rename.field')}
        defaultValue={title}
        maxLength={200}
        dir="auto"
        data-mantine-stop-propagation // Escape gives up the new name, not the list on a phone
        onKeyDown={onKeyDown}
        onBlur={(event) => finish(event.currentTarget.value)}
      />
    </li>
  );
}
