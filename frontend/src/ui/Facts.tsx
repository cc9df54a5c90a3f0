import { useId } from 'react';
import styles from './Facts.module.css';

export type Fact = { name: string; value: string };

/** Large numbers with small names. */
export function Facts({ facts }: { facts: Fact[] }) {
  const id = useId();
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }, place) => (
        <div key={name} className={styles.fact}>
          <dt id={`${id}-${place}`}>{name}</dt>
          <dd aria-labelledby={`${id}-${place}`}>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
