import { useId, type ComponentPropsWithRef } from 'react';
import styles from './Field.module.css';

type Choice = { value: string; name: string };
type Props = ComponentPropsWithRef<'select'> & { label: string; choices: readonly Choice[] };

/** The system's own list: it fits every phone, and every hand knows it. */
export function SelectField({ label, choices, ...select }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.box}>
        <select {...select} id={id} className={styles.input}>
          {choices.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
