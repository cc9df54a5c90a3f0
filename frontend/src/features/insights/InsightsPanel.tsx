import type { ReactNode } from 'react';
import { useCan } from '@/auth';
import { Boundary } from '@/ui';
import styles from './InsightsPanel.module.css';
import { Workspace } from './Workspace';

/** Numbers beside the conversation. Whatever fails here stays here. */
export function InsightsPanel({ children }: { children: ReactNode }) {
  const mayRead = useCan('analytics.read');
  return (
    <div className={styles.panel}>
      <Boundary>{children}</Boundary>
      {mayRead && (
        <Boundary>
          <Workspace />
        </Boundary>
      )}
    </div>
  );
}
