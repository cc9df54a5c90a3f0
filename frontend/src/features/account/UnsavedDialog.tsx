import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button, Dialog } from '@/ui';

/** Asks before what was typed is lost: inside the application in our words, at its edge in the browser's. */
export function UnsavedDialog({ unsaved, onSave }: { unsaved: boolean; onSave: () => void }) {
  const { t } = useTranslation('account');
  const leaving = useBlocker({ shouldBlockFn: () => unsaved, enableBeforeUnload: () => unsaved, withResolver: true });
  const stay = () => leaving.reset?.();
  const save = () => {
    stay();
    onSave();
  };
  return (
    <Dialog opened={leaving.status === 'blocked'} onClose={stay} title={t('unsaved.title')}>
      <p>{t('unsaved.text')}</p>
      <Dialog.Actions>
        <Button variant="default" onClick={() => leaving.proceed?.()}>
          {t('unsaved.leave')}
        </Button>
        <Button data-autofocus onClick={save}>
          {t('unsaved.save')}
        </Button>
      </Dialog.Actions>
    </Dialog>
  );
}
