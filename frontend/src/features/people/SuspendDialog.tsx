import { useTranslation } from 'react-i18next';
import { Button, Dialog, showToast } from '@/ui';
import { Refusal } from '@/ui/form';
import type { Person } from './api';
import styles from './People.module.css';
import { useLetIn } from './usePeople';

type Props = { person: Person; onClose: () => void };

/** Says what will happen before it does, and offers the way back after. */
export function SuspendDialog({ person: { username }, onClose }: Props) {
  const { t } = useTranslation('people');
  const letIn = useLetIn();
  const undo = () =>
    letIn.mutate({ username, active: true }, { onError: () => showToast({ text: t('back.failed', { username }), tone: 'error' }) });
  const done = () => {
    onClose();
    showToast({ text: t('suspend.done', { username }), tone: 'done', about: username, action: { label: t('suspend.undo'), run: undo } });
  };
  return (
    <Dialog opened onClose={onClose} title={t('suspend.title', { username })}>
      <ul className={styles.effects}>
        <li>{t('suspend.signedOut')}</li>
        <li>{t('suspend.kept')}</li>
        <li>{t('suspend.back')}</li>
      </ul>
      <Refusal failure={letIn.error} />
      <Dialog.Actions>
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button color="red" loading={letIn.isPending} onClick={() => letIn.mutate({ username, active: false }, { onSuccess: done })}>
          {t('suspend.act')}
        </Button>
      </Dialog.Actions>
    </Dialog>
  );
}
