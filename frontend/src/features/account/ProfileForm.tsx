import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldProblems, type FieldProblems } from '@/lib/fieldProblems';
import { Problem } from '@/lib/http';
import { Button, showToast } from '@/ui';
import { Form, TextField } from '@/ui/form';
import type { Account, ProfileChange } from './api';
import { UnsavedDialog } from './UnsavedDialog';
import { useChangeProfile } from './useAccount';

type Field = 'full_name' | 'email';

const NAME_AT_MOST = 100;
const fields: readonly Field[] = ['full_name', 'email'];
const none: FieldProblems<Field> = { fields: {} };

function useProfileRules() {
  const { t } = useTranslation('account');
  const wrong = ({ full_name = '', email }: ProfileChange): FieldProblems<Field>['fields'] => ({
    ...(full_name.length > NAME_AT_MOST && { full_name: t('profile.nameLong') }),
    ...(email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(email) && { email: t('profile.emailWrong') }),
  });
  const refused = (failure: Error): FieldProblems<Field> =>
    failure instanceof Problem && failure.code === 'EMAIL_TAKEN'
      ? { fields: { email: t('profile.emailTaken') } }
      : fieldProblems(failure, fields);
  return { wrong, refused };
}

export function ProfileForm({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const [stored, setStored] = useState({ full_name: account.full_name ?? '', email: account.email });
  const [draft, setDraft] = useState(stored);
  const [problems, setProblems] = useState(none);
  const { wrong, refused } = useProfileRules();
  const save = useChangeProfile();

  const undo = () => {
    setDraft(stored);
    save.mutate(stored, { onSuccess: () => setStored(stored), onError: () => showToast({ text: t('profile.undoFailed'), tone: 'error' }) });
  };
  const saved = (next: typeof draft) => {
    setStored(next);
    showToast({ text: t('profile.saved'), tone: 'done', action: { label: t('profile.undo'), run: undo } });
  };
  const submit = () => {
    const next = { full_name: draft.full_name.trim(), email: draft.email.trim() };
    const change: ProfileChange = Object.fromEntries(fields.filter((field) => next[field] !== stored[field]).map((field) => [field, next[field]]));
    const mistakes = wrong(change);
    setProblems({ fields: mistakes });
    if (Object.keys(mistakes).length > 0 || save.isPending) return;
    if (Object.keys(change).length === 0) showToast({ text: t('profile.unchanged'), tone: 'done' });
    else save.mutate(change, { onSuccess: () => saved(next), onError: (failure) => setProblems(refused(failure)) });
  };
  const field = (name: Field) => ({
    name,
    value: draft[name],
    error: problems.fields[name],
    onChange: ({ target }: { target: HTMLInputElement }) => setDraft((now) => ({ ...now, [name]: target.value })),
  });

  return (
    <Form
      label={t('profile.title')}
      problems={problems}
      onSubmit={submit}
      actions={
        <Button type="submit" loading={save.isPending}>
          {t('profile.save')}
        </Button>
      }
    >
      <TextField label={t('profile.username')} hint={t('profile.usernameHint')} value={account.username} readOnly autoComplete="username" />
      <TextField label={t('profile.fullName')} autoComplete="name" {...field('full_name')} />
      <TextField label={t('profile.email')} type="email" autoComplete="email" spellCheck={false} {...field('email')} />
      <UnsavedDialog unsaved={fields.some((field) => draft[field].trim() !== stored[field])} onSave={submit} />
      <TextField label={t('profile.roles')} value={account.roles.map(({ name }) => name).join(', ')} readOnly />
    </Form>
  );
}
