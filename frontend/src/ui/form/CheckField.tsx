import { useId, type ComponentPropsWithRef } from 'react';
import styles from './CheckField.module.css';

type Props = Omit<ComponentPropsWithRef<'input'>, 'type'> & { label: string; hint?: string };

export function CheckField({ label, hint, ...input }: Props) {
  const id = useId();
  return (
    <div className={styles.check}>
      <input {...input} id={id} type="checkbox" className={styles.box} aria-describedby={hint ? `${id}-note` : undefined} />
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-note`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
