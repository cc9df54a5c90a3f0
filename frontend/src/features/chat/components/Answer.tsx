import { formatsFor } from '@/i18n/formats';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { createStore, useStore } from '@/lib/store';
import { clockTime, fullTime } from '@/lib/time';
import { ArchMark, CopyButton } from '@/ui';
import type { LiveAnswers } from '../model/LiveAnswers';
import type { Message } from '../model/types';
import { AnswerEnd, type Retry } from './AnswerEnd';
import { Markdown } from './Markdown';
import styles from './Message.module.css';

type Props = { message: Message; live: LiveAnswers };

/** The channel is there for the last answer only: what lies further up is history. */
export const Answer = memo(function Answer({ message, live, retry }: Props & { retry: Retry | null }) {
  const { t, i18n } = useTranslation('chat');
  const streaming = message.status === 'streaming';
  return (
    <article className={styles.answer} aria-label={t('thread.assistant')} aria-busy={streaming}>
      <ArchMark className={styles.mark} />
      <div className={styles.said}>
        <p className={styles.by}>
          <span className={styles.who}>{t('thread.assistant')}</span>
          <time dateTime={message.created_at} title={fullTime(message.created_at, formatsFor(i18n.language))}>
            {clockTime(message.created_at, formatsFor(i18n.language))}
          </time>
        </p>
        <Said message={message} live={live} />
        <AnswerEnd message={message} retry={retry} />
        <AnswerFoot message={message} />
      </div>
    </article>
  );
});

const nothing = createStore('');

/** One and the same while it is written and afterwards: at the end nothing of it is drawn anew. */
function Said({ message, live }: Props) {
  const { t } = useTranslation('chat');
  const streaming = message.status === 'streaming';
  const written = useStore(streaming ? live.shown(message.id) : nothing);
  // A page of messages may hold more of the text than has been replayed so far.
  const text = written.length > message.content.length ? written : message.content;
  if (streaming && !text) return <span className={styles.writing} role="img" aria-label={t('answer.writing')} />;
  return <Markdown text={text} streaming={streaming} />;
}

/** Always there, so that the end of an answer moves nothing. */
function AnswerFoot({ message: { status, content, response_time_ms, tokens_used } }: { message: Message }) {
  const { t, i18n } = useTranslation('chat');
  const number = (value: number, digits = 0) =>
    value.toLocaleString(formatsFor(i18n.language), { maximumFractionDigits: digits, minimumFractionDigits: digits });
  const facts = [
    response_time_ms != null && t('answer.seconds', { value: number(response_time_ms / 1000, 1) }),
    tokens_used != null && t('answer.tokens', { count: tokens_used }),
  ].filter(Boolean);
  if (status !== 'streaming' && !content) return null;
  return (
    <div className={styles.foot}>
      {status !== 'streaming' && (
        <>
          <CopyButton label={t('answer.copy')} text={content} />
          <span className={styles.facts}>{facts.join(' · ')}</span>
        </>
      )}
    </div>
  );
}
