import { useId, type ReactNode } from 'react';
import styles from './ChoiceGroup.module.css';

type Choice<T> = { value: T; label: string; picture?: ReactNode };
type Props<T> = { legend: string; value: T; choices: Choice<T>[]; onChange: (value: T) => void };

/** One of a few, each with a picture of what it does where words do not show it. */
export function ChoiceGroup<T extends string | number>({ legend, value, choices, onChange }: Props<T>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            {choice.picture}
            <span className={styles.word}>
              <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
              {choice.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
