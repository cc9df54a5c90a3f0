import { useTranslation } from 'react-i18next';
import { useStore } from '@/lib/store';
import { Button, Dialog } from '@/ui';
import { sessionEnded, signIn } from './session';

export function SessionEndedDialog() {
  const { t } = useTranslation();
  const ended = useStore(sessionEnded);
  return (
    <Dialog opened={ended} onClose={() => sessionEnded.set(false)} title={t('session.ended')}>
      <p>{t('session.endedText')}</p>
      <Dialog.Actions>
        <Button variant="default" onClick={() => sessionEnded.set(false)}>
          {t('session.later')}
        </Button>
        <Button data-autofocus onClick={() => signIn()}>
          {t('session.signInAgain')}
        </Button>
      </Dialog.Actions>
    </Dialog>
  );
}
