import { useTranslation } from 'react-i18next';
import { Problem } from '@/lib/http';
import styles from './Field.module.css';

/** Why the server did not do what it was asked for. */
export function Refusal({ failure }: { failure: Error | null | undefined }) {
  const { t } = useTranslation();
  if (!failure) return null;
  const known = failure instanceof Problem && !failure.offline ? failure : null;
  return (
    <p className={styles.alert} role="alert">
      {known?.detail || t(known?.limited ? 'state.limited' : 'state.offline')}
    </p>
  );
}
