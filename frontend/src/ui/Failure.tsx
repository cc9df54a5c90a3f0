import { useTranslation } from 'react-i18next';
import { Problem } from '@/lib/http';
import { Button } from './Button';
import { CopyButton } from './CopyButton';
import styles from './Failure.module.css';
import { Notice } from './Notice';

type Props = { title: string; problem: Error | null; onRetry: () => void; small?: boolean };

/** What happened, what to do, and a reference to quote: for any part that did not load. */
export function Failure({ title, problem, onRetry, small = false }: Props) {
  const { t } = useTranslation();
  const known = problem instanceof Problem ? problem : null;
  return (
    <div role="alert">
      <Notice
        title={title}
        small={small}
        actions={
          <Button variant="default" size={small ? 'xs' : 'sm'} onClick={onRetry}>
            {t('state.retry')}
          </Button>
        }
      >
        {known?.offline === false && known.detail ? known.detail : t('state.offline')}
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
