import type { ReactNode } from 'react';
import styles from './Page.module.css';

type Props = { lead?: ReactNode; tools?: ReactNode; children: ReactNode };

/** A page as wide as what it shows: what it is about and what can be done on top, then the matter itself. */
export function Page({ lead, tools, children }: Props) {
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        {(lead || tools) && (
          <div className={styles.head}>
            {lead && <p className={styles.lead}>{lead}</p>}
            {tools && <div className={styles.tools}>{tools}</div>}
          </div>
        )}
        {children}
      </div>
    </div>
  );
}
