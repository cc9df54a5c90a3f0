import type { ReactNode } from 'react';
import { ArchMark } from './Arch';
import styles from './PlainPage.module.css';

/** A page outside the shell: the name of the product above, and what the page is for. */
export function PlainPage({ tools, children }: { tools?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <a className={styles.brand} href="/">
          <ArchMark className={styles.mark} />
          <span>ConvoAI</span>
        </a>
        {tools}
      </header>
      {children}
    </div>
  );
}
