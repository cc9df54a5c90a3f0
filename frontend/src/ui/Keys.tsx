import { Fragment } from 'react';
import { capsOf } from '@/lib/commands';
import styles from './Keys.module.css';

/** Keys as they lie on the keyboard: held together, or one after the other. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className={styles.keys} dir="ltr">
      {capsOf(keys).map((step, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a step's place is what it is
        <Fragment key={index}>
          {step.map((cap) => (
            <kbd key={cap} className={styles.cap}>
              {cap}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
