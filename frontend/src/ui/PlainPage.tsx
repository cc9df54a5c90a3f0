import type { ReactNode } from 'react';
import { ArchMark } from './Arch';
import styles from './PlainPage.module.css';

/** A page outside the shell: the name of the product above, and what the page is for. */
export function PlainPage({ children }: { children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <ArchMark className={styles.mark} />
        <span>ConvoAI</span>
      </header>
      {children}
    </div>
  );
}
