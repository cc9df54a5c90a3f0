import type { ReactNode } from 'react';
import styles from './SplitPage.module.css';

type Props = { label: string; aside: ReactNode; part: string; phoneShows?: 'both' | 'aside' | 'part'; children: ReactNode };

/** A list of parts beside the part that is open; above it on a phone, which may also show only one of the two. */
export function SplitPage({ label, aside, part, phoneShows = 'both', children }: Props) {
  return (
    <div className={styles.page} data-phone={phoneShows}>
      <nav className={styles.aside} aria-label={label}>
        {aside}
      </nav>
      <div key={part} className={styles.part}>
        <div className={styles.column}>{children}</div>
      </div>
    </div>
  );
}
