import { memo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '@/i18n/formats';
import { Button } from '@/ui';
import { isLong, lengthOf } from '../model/types';
import styles from './Message.module.css';

type Props = { content: string; pending?: boolean; children?: ReactNode };

export const OwnMessage = memo(function OwnMessage({ content, pending = false, children }: Props) {
  const { t } = useTranslation('chat');
  const long = isLong(content);
  const [whole, setWhole] = useState(false);
  return (
    <article className={styles.own} aria-label={t('thread.you')}>
      <div className={styles.block} dir="auto" data-pending={pending || undefined} data-clipped={(long && !whole) || undefined}>
        {content}
      </div>
      {long && <Unfold content={content} whole={whole} onWhole={setWhole} />}
      {children}
    </article>
  );
});

type UnfoldProps = { content: string; whole: boolean; onWhole: (whole: boolean) => void };

function Unfold({ content, whole, onWhole }: UnfoldProps) {
  const { t, i18n } = useTranslation('chat');
  const length = lengthOf(content).toLocaleString(formatsFor(i18n.language));
  return (
    <Button size="compact-sm" variant="subtle" color="gray" aria-expanded={whole} onClick={() => onWhole(!whole)}>
      {whole ? t('thread.less') : t('thread.whole', { length })}
    </Button>
  );
}
