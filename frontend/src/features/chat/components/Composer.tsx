import { formatsFor } from '@/i18n/formats';
import { IconArrowUp, IconChartBar, IconPlayerStopFilled } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/lib/keyboard';
import { createStore, useStore } from '@/lib/store';
import { useCountdown } from '@/lib/useCountdown';
import { IconButton } from '@/ui';
import { channelOf } from '../model/channels';
import { initialState, isAnswering } from '../model/channelState';
import { draftOf } from '../model/drafts';
import { limitOf, type Limit } from '../model/limits';
import { COUNTER_FROM, lengthOf, LONGEST_MESSAGE } from '../model/types';
import styles from './Composer.module.css';

type Props = {
  conversationId: string | null;
  busy: boolean;
  onStart: (text: string) => void;
  /** Null where something else opens the panel. */
  onInsights: (() => void) | null;
  insightsOpen: boolean;
};

const noChannel = createStore(initialState);

export function Composer({ conversationId, busy, onStart, insightsOpen, onInsights }: Props) {
  const { t, i18n } = useTranslation('chat');
  const channel = useChannelOf(conversationId);
  const answering = useStore(channel?.state ?? noChannel, isAnswering);
  const draft = draftOf(conversationId);
  const text = useStore(draft);
  const limit = useStore(limitOf(conversationId));
  const wait = useCountdown(limit?.until ?? null);
  const field = useRef<HTMLTextAreaElement>(null);
  const counterId = useId();
  const length = lengthOf(text);
  const tooLong = length > LONGEST_MESSAGE;
  const number = (value: number) => value.toLocaleString(formatsFor(i18n.language));
  const counts = { length: number(length), most: number(LONGEST_MESSAGE) };

  useEffect(() => {
    if (conversationId === null && matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, [conversationId]);

  useCommand('compose', () => field.current?.focus());
  useCommand('stop', () => channel?.stop(), answering);

  const send = () => {
    if (answering || busy || tooLong || wait > 0 || !text.trim()) return;
    limitOf(conversationId).set(null);
    draft.set('');
    if (channel) channel.send(text);
    else onStart(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && answering) channel?.stop();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {limit && <LimitNote limit={limit} left={wait} />}
      <div className={styles.box} data-invalid={tooLong || undefined}>
        <div className={styles.grow} data-text={text}>
          <textarea
            ref={field}
            className={styles.field}
            aria-label={t('composer.label')}
            aria-describedby={length > COUNTER_FROM ? counterId : undefined}
            aria-invalid={tooLong || undefined}
            placeholder={t('composer.placeholder')}
            rows={1}
            dir="auto"
            enterKeyHint="send"
            value={text}
            onChange={(event) => draft.set(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </div>
        {length > COUNTER_FROM ? (
          <span id={counterId} className={styles.counter} role="status">
            {t(tooLong ? 'composer.tooLong' : 'composer.counter', counts)}
          </span>
        ) : (
          <span className={styles.hint}>{t('composer.hint')}</span>
        )}
        <div className={styles.tools}>
          {onInsights && (
            <IconButton label={t('composer.insights')} aria-expanded={insightsOpen} onClick={onInsights}>
              <IconChartBar size={17} stroke={1.6} />
            </IconButton>
          )}
          {answering ? (
            <IconButton label={t('composer.stop')} variant="filled" color="verdigris" onClick={() => channel?.stop()}>
              <IconPlayerStopFilled size={15} />
            </IconButton>
          ) : (
            <IconButton label={t('composer.send')} variant="filled" color="verdigris" type="submit">
              <IconArrowUp size={17} stroke={2} />
            </IconButton>
          )}
        </div>
      </div>
    </form>
  );
}

/** Why nothing goes out for now; the text stays in its field. */
function LimitNote({ limit, left }: { limit: Limit; left: number }) {
  const { t } = useTranslation('chat');
  return (
    <div className={styles.limit}>
      <p role="status">{t(`limit.${limit.of}`)}</p>
      <span className={styles.left} role="timer">
        {left > 0 ? t('limit.left', { count: left }) : t('limit.over')}
      </span>
    </div>
  );
}

function useChannelOf(conversationId: string | null) {
  const queries = useQueryClient();
  return conversationId ? channelOf(conversationId, queries) : null;
}
