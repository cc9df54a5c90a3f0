import { IconArrowDown } from '@tabler/icons-react';
import { startTransition, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LoadMore, VisuallyHidden } from '@/ui';
import { useStickToBottom } from '../hooks/useStickToBottom';
import type { Thread as ThreadState } from '../hooks/useThread';
import type { Channel } from '../model/Channel';
import type { Message } from '../model/types';
import { Announcer } from './Announcer';
import { Answer } from './Answer';
import { Failed, type Retry } from './AnswerEnd';
import { OwnMessage } from './OwnMessage';
import styles from './Thread.module.css';
import { UnsentMessage } from './UnsentMessage';

export function Thread({ thread: { channel, state, pages, messages, answering } }: { thread: ThreadState }) {
  const { t } = useTranslation('chat');
  const { shown, whole } = useNewestFirst(messages);
  const { scroller, content, away, toEnd } = useStickToBottom(shown[0]?.id);
  const sent = state.unsent.at(-1)?.clientId;
  useEffect(() => {
    if (sent) toEnd();
  }, [sent, toEnd]);
  const loadMore = pages.fetchNextPage;
  const retry = useRetry(channel, messages, answering);
  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller} role="log" aria-live="off" aria-label={t('thread.label')} tabIndex={0}>
        <VisuallyHidden>
          <h2>{t('thread.label')}</h2>
        </VisuallyHidden>
        <div ref={content} className={styles.messages}>
          {whole && pages.hasNextPage && (
            <div className={styles.earlier}>
              <LoadMore
                label={t(pages.isFetchNextPageError ? 'thread.earlierFailed' : 'thread.earlier')}
                busy={pages.isFetchingNextPage}
                failed={pages.isFetchNextPageError}
                onMore={() => void loadMore()}
              />
            </div>
          )}
          {shown.map((message) => (
            <div key={message.client_id ?? message.id} className={styles.message}>
              {message.role === 'assistant' ? (
                <Answer message={message} live={channel.live} retry={message === messages.at(-1) ? retry : null} />
              ) : (
                <OwnMessage content={message.content} />
              )}
            </div>
          ))}
          {messages.length === 0 && state.unsent.length === 0 && !pages.isFetching && (
            <p className={styles.quiet}>{t('thread.quiet')}</p>
          )}
          {state.unsent.map((message) => (
            <div key={message.clientId} className={styles.message}>
              <UnsentMessage message={message} channel={channel} connected={state.connection === 'open'} />
            </div>
          ))}
          {state.refusal !== null && (
            <div role="alert">
              <Failed error={state.refusal} failedAt={messages.at(-1)?.created_at ?? ''} retry={retry} />
            </div>
          )}
        </div>
      </div>
      {away && (
        <div className={styles.latest}>
          <Button variant="default" size="xs" leftSection={<IconArrowDown size={15} stroke={1.6} />} onClick={toEnd}>
            {t('thread.latest')}
          </Button>
        </div>
      )}
      <Announcer answering={answering} messages={messages} />
    </div>
  );
}

const AT_ONCE = 8;

/** What one sees comes first and the rest a moment later, piece by piece: also a long conversation opens at once. */
function useNewestFirst(messages: readonly Message[]) {
  const [whole, setWhole] = useState(messages.length <= AT_ONCE);
  useEffect(() => startTransition(() => setWhole(true)), []);
  return { whole, shown: whole ? messages : messages.slice(-AT_ONCE) };
}

/** The last question, for as long as nothing is being answered. */
function useRetry(channel: Channel, messages: readonly Message[], answering: boolean): Retry | null {
  const question = messages.findLast(({ role }) => role === 'user')?.content;
  return useMemo(() => (question && !answering ? { question, channel } : null), [question, channel, answering]);
}
