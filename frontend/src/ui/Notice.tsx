import type { ReactNode } from 'react';
import { ArchDrawing } from './Arch';
import styles from './Notice.module.css';

type Props = { title: string; children?: ReactNode; actions?: ReactNode; drawing?: boolean; small?: boolean; level?: 1 | 2 };

/** A state in place of content: nothing yet, not found, did not load. Says what to do next. */
export function Notice({ title, children, actions, drawing = false, small = false, level = 2 }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={styles.notice} data-small={small || undefined}>
      {drawing && <ArchDrawing className={styles.drawing} />}
      <Heading className={styles.title}>{title}</Heading>
      {children && <p className={styles.text}>{children}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
