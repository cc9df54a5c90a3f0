import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth';
import { Button, Dialog, showToast } from '@/ui';
import { Refusal, TextField } from '@/ui/form';
import type { Person } from './api';
import styles from './People.module.css';
import { useDeletePerson, useTraces } from './usePeople';

type Props = { person: Person; onClose: () => void; onDone: () => void };

/** There is no way back: it shows what goes and what stays, and wants the name typed. */
export function DeleteDialog({ person, onClose, onDone }: Props) {
  const { t } = useTranslation('people');
  const { username } = person;
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const remove = useDeletePerson();
  const done = () => {
    onDone();
    showToast({ text: t('delete.done', { username }), tone: 'done', about: username });
  };
  const submit = () => {
    setWrong(typed.trim() !== username);
    if (typed.trim() === username && !remove.isPending) remove.mutate(username, { onSuccess: done });
  };
  return (
    <Dialog opened onClose={onClose} title={t('delete.title', { username })}>
      <Effects person={person} />
      <form
        className={styles.confirm}
        noValidate
        aria-label={t('delete.title', { username })}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t('delete.type', { username })}
          error={wrong ? t('delete.wrong') : undefined}
          value={typed}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Refusal failure={remove.error} />
        <Dialog.Actions>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" color="red" loading={remove.isPending}>
            {t('delete.act')}
          </Button>
        </Dialog.Actions>
      </form>
    </Dialog>
  );
}

function Effects({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const mayCount = useCan('analytics.read');
  const { data: traces, isPending } = useTraces(person, mayCount);
  const counted = traces
    ? t('delete.counted', { conversations: t('conversations', { count: traces.total_conversations }), messages: t('messages', { count: traces.total_messages }) })
    : t('delete.uncounted');
  return (
    <ul className={styles.effects}>
      <li aria-busy={mayCount && isPending}>{counted}</li>
      <li>{t('delete.signedOut')}</li>
      <li>{t('delete.numbers')}</li>
      <li>{t('delete.name')}</li>
    </ul>
  );
}
