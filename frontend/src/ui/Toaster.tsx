import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useStore } from '@/lib/store';
import { IconButton } from './IconButton';
import styles from './Toaster.module.css';
import { dismissToast, runToastAction, toasts, type Toast } from './toasts';

const LIFETIME_IN_MS = 8_000;

/** Ctrl Z undoes the newest act, but inside a field it belongs to the field. */
function useUndoKey() {
  useEffect(() => {
    const undo = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]');
      if (inField || event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      const newest = toasts.get().findLast((toast) => toast.action);
      if (!newest) return;
      event.preventDefault();
      runToastAction(newest);
    };
    addEventListener('keydown', undo);
    return () => removeEventListener('keydown', undo);
  }, []);
}

function ToastRow({ toast, closeLabel }: { toast: Toast; closeLabel: string }) {
  const [held, setHeld] = useState(false);
  const lasting = held || toast.tone === 'error';
  useEffect(() => {
    if (lasting) return;
    const timer = setTimeout(() => dismissToast(toast.id), LIFETIME_IN_MS);
    return () => clearTimeout(timer);
  }, [lasting, toast.id]);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  return (
    <li className={styles.toast} data-tone={toast.tone} onPointerEnter={hold} onPointerLeave={release} onFocus={hold} onBlur={release}>
      <span className={styles.text}>{toast.text}</span>
      {toast.action && (
        <button type="button" className={styles.action} onClick={() => runToastAction(toast)}>
          {toast.action.label}
        </button>
      )}
      <IconButton label={closeLabel} tip={false} size={28} onClick={() => dismissToast(toast.id)}>
        <IconX size={15} stroke={1.6} />
      </IconButton>
    </li>
  );
}

export function Toaster({ label, closeLabel }: { label: string; closeLabel: string }) {
  const shown = useStore(toasts);
  useUndoKey();
  return (
    <div className={styles.region} role="log" aria-label={label} aria-live="polite">
      <ol className={styles.list}>
        {shown.map((toast) => (
          <ToastRow key={toast.id} toast={toast} closeLabel={closeLabel} />
        ))}
      </ol>
    </div>
  );
}
