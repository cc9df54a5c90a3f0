import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth';
import { fieldProblems, type FieldProblems } from '@/lib/fieldProblems';
import { Problem } from '@/lib/http';
import { Button, Dialog, showToast } from '@/ui';
import { Form, PasswordField, TextField } from '@/ui/form';
import type { NewPerson } from './api';
import { RoleChoice } from './RoleChoice';
import { useAddPerson, useRoles } from './usePeople';

type Field = keyof NewPerson;
type Problems = FieldProblems<Field>;

const fields: readonly Field[] = ['username', 'email', 'full_name', 'password'];
const empty: NewPerson = { username: '', email: '', full_name: '', password: '' };
const FIRST_ROLES = ['user'];
const PASSWORD_AT_LEAST = 8;

function useRules() {
  const { t } = useTranslation('people');
  const wrong = ({ username, email, password }: NewPerson): Problems['fields'] => ({
    ...(!/^\w{3,50}$/.test(username) && { username: t('new.usernameWrong') }),
    ...(!/^[^\s@]+@[^\s@]+$/.test(email) && { email: t('new.emailWrong') }),
    ...(password.length < PASSWORD_AT_LEAST && { password: t('new.passwordShort') }),
  });
  const refused = (failure: Error): Problems => {
    const said = failure instanceof Problem ? `${failure.code} ${failure.detail ?? ''}` : '';
    if (/username.*(taken|registered)/i.test(said)) return { fields: { username: t('new.usernameTaken') } };
    if (/e-?mail.*(taken|registered)/i.test(said)) return { fields: { email: t('new.emailTaken') } };
    return fieldProblems(failure, fields);
  };
  return { wrong, refused };
}

export function NewPersonDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('people');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('new.title')} size={480}>
      {opened && <NewPersonForm onClose={onClose} />}
    </Dialog>
  );
}

function NewPersonForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('people');
  const mayGive = useCan('roles.manage');
  const roles = useRoles(mayGive);
  const [draft, setDraft] = useState(empty);
  const [chosen, setChosen] = useState(FIRST_ROLES);
  const [problems, setProblems] = useState<Problems>({ fields: {} });
  const { wrong, refused } = useRules();
  const add = useAddPerson();

  const done = () => {
    onClose();
    showToast({ text: t('new.done', { username: draft.username }), tone: 'done' });
  };
  const submit = () => {
    const mistakes = wrong(draft);
    setProblems({ fields: mistakes });
    if (Object.keys(mistakes).length > 0 || add.isPending) return;
    const given = chosen.join() === FIRST_ROLES.join() ? [] : chosen;
    add.mutate({ ...draft, roles: given }, { onSuccess: done, onError: (failure) => setProblems(refused(failure)) });
  };
  const field = (name: Field) => ({
    value: draft[name],
    error: problems.fields[name],
    onChange: ({ target }: { target: HTMLInputElement }) => setDraft((now) => ({ ...now, [name]: target.value })),
  });

  return (
    <Form
      label={t('new.title')}
      problems={problems}
      onSubmit={submit}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t('new.add')}
          </Button>
        </>
      }
    >
      <TextField label={t('new.username')} hint={t('new.usernameHint')} data-autofocus dir="ltr" autoComplete="off" autoCapitalize="none" spellCheck={false} {...field('username')} />
      <TextField label={t('new.email')} type="email" dir="ltr" autoComplete="off" spellCheck={false} {...field('email')} />
      <TextField label={t('new.fullName')} autoComplete="off" {...field('full_name')} />
      <PasswordField label={t('new.password')} hint={t('new.passwordHint')} autoComplete="new-password" {...field('password')} />
      {mayGive && roles.data && <RoleChoice roles={roles.data} chosen={chosen} onChosen={setChosen} />}
    </Form>
  );
}
