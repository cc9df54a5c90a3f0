import { formatsFor } from '@/i18n/formats';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/lib/time';
import { useLate } from '@/lib/useLate';
import { useSettled } from '@/lib/useSettled';
import { Button, Failure, LoadMore, Notice, Skeleton, VisuallyHidden } from '@/ui';
import { useConversations, useDelete } from '../hooks/useConversations';
import { useListCommands } from '../hooks/useListCommands';
import { byDay, type DayGroup } from '../model/days';
import styles from './ConversationList.module.css';
import { ConversationRow, withoutList } from './ConversationRow';
import { ConversationSearch } from './ConversationSearch';

const MINUTE_IN_MS = 60_000;

export function ConversationList({ conversationId }: { conversationId: string | null }) {
  const { t, i18n } = useTranslation('chat');
  const [typed, setTyped] = useState('');
  const words = useSettled(typed.trim());
  const list = useConversations(typed.trim() && words);
  const now = useNow(MINUTE_IN_MS);
  const conversations = list.data?.pages.flatMap((page) => page.items) ?? [];
  const loadMore = list.fetchNextPage;
  const { remove, root } = useRemove(conversationId);
  useListCommands(root);
  return (
    <nav className={styles.list} aria-label={t('list.label')} ref={root}>
      <div className={styles.head}>
        <Link to="/chat" search={withoutList} activeOptions={{ exact: true }} className={styles.start}>
          <IconPlus size={16} stroke={1.6} aria-hidden />
          {t('new')}
        </Link>
        <ConversationSearch words={typed} onWords={setTyped} />
      </div>
      <div className={styles.rows} aria-busy={list.isPlaceholderData}>
        {list.isPending && <ListSkeleton />}
        {list.isError && !list.data && (
          <Failure small title={t('list.failed')} problem={list.error} onRetry={() => void list.refetch()} />
        )}
        {list.data && conversations.length === 0 && <NoConversations words={words} onClear={() => setTyped('')} />}
        {words && list.data && !list.isPlaceholderData && (
          <VisuallyHidden role="status">{t('search.found', { count: conversations.length })}</VisuallyHidden>
        )}
        {byDay(conversations, now, formatsFor(i18n.language)).map(({ key, day, conversations: rows }) => (
          <section key={key} aria-labelledby={`day-${key}`}>
            <h2 id={`day-${key}`} className={styles.day}>
              <DayName day={day} />
            </h2>
            <ul className={styles.group}>
              {rows.map((conversation) => (
                <ConversationRow
                  key={conversation.id}
                  conversation={conversation}
                  current={conversation.id === conversationId}
                  onDelete={() => remove(conversation.id)}
                />
              ))}
            </ul>
          </section>
        ))}
        {list.hasNextPage && (
          <LoadMore
            label={t(list.isFetchNextPageError ? 'list.moreFailed' : 'list.more')}
            busy={list.isFetchingNextPage}
            failed={list.isFetchNextPageError}
            onMore={() => void loadMore()}
          />
        )}
      </div>
    </nav>
  );
}

function NoConversations({ words, onClear }: { words: string; onClear: () => void }) {
  const { t } = useTranslation('chat');
  if (!words) {
    return (
      <Notice small title={t('list.empty')}>
        {t('list.emptyText')}
      </Notice>
    );
  }
  return (
    <Notice
      small
      title={t('search.none', { words })}
      actions={
        <Button size="xs" variant="default" onClick={onClear}>
          {t('search.clear')}
        </Button>
      }
    >
      {t('search.noneText')}
    </Notice>
  );
}

function DayName({ day }: Pick<DayGroup, 'day'>) {
  const { t } = useTranslation('chat');
  return typeof day === 'string' ? t(`list.${day}`) : day.name;
}

function ListSkeleton() {
  const { t } = useTranslation();
  if (!useLate()) return null;
  return (
    <div className={styles.skeleton} role="status" aria-label={t('loading')}>
      {[70, 54, 82, 61].map((width) => (
        <Skeleton key={width} height={14} width={`${width}%`} />
      ))}
    </div>
  );
}

/** Deletes at once and hands the focus to the next row, or to "New conversation" after the last. */
function useRemove(conversationId: string | null) {
  const root = useRef<HTMLElement>(null);
  const deletion = useDelete();
  const navigate = useNavigate();
  const remove = (id: string) => {
    const links = [...(root.current?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
    const index = links.findIndex((link) => link.dataset['conversation'] === id);
    const next = links[index + 1] ?? links[0];
    deletion.mutate(id);
    if (id === conversationId) void navigate({ to: '/chat', search: true });
    requestAnimationFrame(() => next?.focus());
  };
  return { root, remove };
}
