import { useEffect, useRef, type ReactNode, type SubmitEvent } from 'react';
import type { FieldProblems } from '@/lib/fieldProblems';
import styles from './Field.module.css';
import { Refusal } from './Refusal';

type Props = { label: string; problems: FieldProblems<string>; actions: ReactNode; onSubmit: () => void; children: ReactNode };

/** One column; what is wrong with the whole of it stands above the buttons, and the first wrong field takes the focus. */
export function Form({ label, problems, actions, onSubmit, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(problems.fields).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [problems]);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form ref={form} className={styles.form} aria-label={label} noValidate onSubmit={submit}>
      {children}
      <Refusal failure={problems.whole} />
      <div className={styles.actions} data-actions>{actions}</div>
    </form>
  );
}
