import type { ReactNode } from 'react';
import styles from './Badge.module.css';

export type Tone = 'plain' | 'accent' | 'success' | 'warning' | 'danger';

/** A word that says at a glance what something is. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {children}
    </span>
  );
}
