import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldProblems, type FieldProblems } from '@/lib/fieldProblems';
import { Button, Dialog, Loaded, showToast } from '@/ui';
import { Form } from '@/ui/form';
import type { Person } from './api';
import { RoleChoice } from './RoleChoice';
import { useGiveRoles, useRoles } from './usePeople';

type Props = { person: Person; onClose: () => void };

/** What a person may do from now on: the whole set is given anew. */
export function RolesDialog({ person: { username, roles: held }, onClose }: Props) {
  const { t } = useTranslation('people');
  const roles = useRoles(true);
  const give = useGiveRoles();
  const [chosen, setChosen] = useState(held.map(({ name }) => name));
  const [problems, setProblems] = useState<FieldProblems<never>>({ fields: {} });
  const done = () => {
    onClose();
    showToast({ text: t('rolesDialog.done', { username }), tone: 'done' });
  };
  const submit = () => {
    if (!give.isPending) give.mutate({ username, roles: chosen }, { onSuccess: done, onError: (failure) => setProblems(fieldProblems(failure, [])) });
  };
  return (
    <Dialog opened onClose={onClose} title={t('rolesDialog.title', { username })}>
      <p>{t('rolesDialog.text')}</p>
      <Form
        label={t('rolesDialog.title', { username })}
        problems={problems}
        onSubmit={submit}
        actions={
          <>
            <Button variant="default" data-autofocus onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={give.isPending} disabled={!roles.data}>
              {t('rolesDialog.save')}
            </Button>
          </>
        }
      >
        <Loaded query={roles} title={t('rolesDialog.failed')} rows={3}>
          {(known) => <RoleChoice roles={known} chosen={chosen} onChosen={setChosen} />}
        </Loaded>
      </Form>
    </Dialog>
  );
}
