import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/lib/http';
import { useCountdown } from '@/lib/useCountdown';
import { Button } from './Button';
import { CopyButton } from './CopyButton';
import styles from './Failure.module.css';
import { Notice } from './Notice';

type Props = { title: string; problem: Error | null; onRetry: () => void; small?: boolean };

/** What happened, what to do, and a reference to quote: for any part that did not load. */
export function Failure({ title, problem, onRetry, small = false }: Props) {
  const { t } = useTranslation();
  const known = problem instanceof Problem ? problem : null;
  const text = known?.limited ? t('state.limited') : known?.offline === false && known.detail;
  return (
    <div role="alert">
      <Notice title={title} small={small} actions={<Retry key={String(known?.requestId)} problem={known} small={small} onRetry={onRetry} />}>
        {text || t('state.offline')}
      </Notice>
      {known?.requestId && (
        <p className={styles.reference}>
          {t('state.reference', { id: known.requestId })}
          <CopyButton label={t('state.copyReference')} text={known.requestId} size={24} />
        </p>
      )}
    </div>
  );
}

type RetryProps = { problem: Problem | null; small: boolean; onRetry: () => void };

/** After too many calls it waits as long as it was told. */
function Retry({ problem, small, onRetry }: RetryProps) {
  const { t } = useTranslation();
  const wait = problem?.limited ? problem.retryAfterSeconds : null;
  const [until] = useState(() => (wait === null ? null : Date.now() + wait * 1000));
  const left = useCountdown(until);
  return (
    <Button variant="default" size={small ? 'xs' : 'sm'} disabled={left > 0} onClick={onRetry}>
      {left > 0 ? t('state.retryIn', { count: left }) : t('state.retry')}
    </Button>
  );
}
