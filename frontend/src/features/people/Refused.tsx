import { useTranslation } from 'react-i18next';
import { Problem } from '@/lib/http';
import styles from './People.module.css';

/** Why the server did not do it. */
export function Refused({ failure }: { failure: Error | null }) {
  const { t } = useTranslation();
  if (!failure) return null;
  const known = failure instanceof Problem && !failure.offline ? failure : null;
  return (
    <p className={styles.refused} role="alert">
      {known?.detail ?? t(known?.limited ? 'state.limited' : 'state.offline')}
    </p>
  );
}
