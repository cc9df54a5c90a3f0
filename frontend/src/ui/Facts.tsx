import { useId } from 'react';
import styles from './Facts.module.css';

export type Fact = { name: string; value: string };

/** Large numbers with small names. */
export function Facts({ facts }: { facts: Fact[] }) {
  const id = useId();
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) => (
        <div key={name} className={styles.fact}>
          <dt id={`${id}-${name}`}>{name}</dt>
          <dd aria-labelledby={`${id}-${name}`}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
