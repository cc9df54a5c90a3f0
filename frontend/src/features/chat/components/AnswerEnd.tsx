import { IconAlertTriangle, IconArrowRight, IconPencil, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '@/lib/keyboard';
import { useCountdown } from '@/lib/useCountdown';
import { Button } from '@/ui';
import type { Channel } from '../model/Channel';
import { failureOf, remedyOf, retryMoment } from '../model/failures';
import { giveBack } from '../model/limits';
import { cutShortOf, type AnswerError, type Message } from '../model/types';
import styles from './AnswerEnd.module.css';

/** The question that may be asked again, and where. */
export type Retry = { question: string; channel: Channel };

/** How an answer ended when it did not end well, and what to do about it. */
export function AnswerEnd({ message, retry }: { message: Message; retry: Retry | null }) {
  const { t } = useTranslation('chat');
  const { status, error } = message;
  if (status === 'complete') return <CutShort message={message} retry={retry} />;
  if (status === 'streaming') return null;
  if (status === 'failed') return <Failed error={error} failedAt={message.created_at} retry={retry} />;
  const interrupted = status === 'interrupted';
  return (
    <div className={styles.row}>
      <p className={styles.mark} data-status={status}>
        {t(`answer.${status}`)}
      </p>
      {interrupted && retry && <Remedy error={error} failedAt={message.created_at} retry={retry} />}
      {interrupted && error && <p className={styles.why}>{error.detail || t(`failure.${failureOf(error)}.title`)}</p>}
    </div>
  );
}

/** The model had more to say and may not, or not in one answer. */
function CutShort({ message, retry }: { message: Message; retry: Retry | null }) {
  const { t } = useTranslation('chat');
  const reason = cutShortOf(message);
  if (!reason) return null;
  return (
    <div className={styles.row}>
      <p className={styles.mark} data-status="interrupted">
        {t(`answer.cutShort.${reason}`)}
      </p>
      {reason === 'length' && retry && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowRight size={15} stroke={1.6} />}
          onClick={() => retry.channel.send(t('answer.cutShort.goOnQuestion'))}
        >
          {t('answer.cutShort.goOn')}
        </Button>
      )}
    </div>
  );
}

type FailedProps = { error: AnswerError | null; failedAt: string; retry: Retry | null };

/** Nothing came: what happened and the next step, in the words of the server where it has some. */
export function Failed({ error, failedAt, retry }: FailedProps) {
  const { t } = useTranslation('chat');
  const code = failureOf(error);
  return (
    <div className={styles.failed}>
      <IconAlertTriangle className={styles.icon} size={18} stroke={1.6} aria-hidden />
      <div className={styles.words}>
        <p className={styles.title}>{t(`failure.${code}.title`)}</p>
        <p>{error?.detail || t(`failure.${code}.next`)}</p>
        {retry && <Remedy error={error} failedAt={failedAt} retry={retry} />}
      </div>
    </div>
  );
}

function Remedy({ error, failedAt, retry: { question, channel } }: FailedProps & { retry: Retry }) {
  const { t } = useTranslation('chat');
  const [moment] = useState(() => retryMoment(failedAt, error, Date.now()));
  const left = useCountdown(moment);
  const remedy = remedyOf(failureOf(error));
  if (remedy === 'none') return null;
  if (remedy === 'edit') {
    const edit = () => {
      giveBack(channel.conversationId, question);
      runCommand('compose');
    };
    return (
      <Button size="compact-sm" variant="default" leftSection={<IconPencil size={15} stroke={1.6} />} onClick={edit}>
        {t('failure.edit')}
      </Button>
    );
  }
  return (
    <Button
      size="compact-sm"
      variant="default"
      className={styles.again}
      disabled={left > 0}
      leftSection={<IconRefresh size={15} stroke={1.6} />}
      onClick={() => channel.send(question)}
    >
      {left > 0 ? t('failure.againIn', { count: left }) : t('failure.again')}
    </Button>
  );
}
