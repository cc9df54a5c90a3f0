import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/auth';
import { PartHeading } from '@/features/settings';
import { fieldProblems, type FieldProblems } from '@/lib/fieldProblems';
import { Problem } from '@/lib/http';
import { Button, showToast } from '@/ui';
import { Form, PasswordField } from '@/ui/form';
import { changePassword } from './api';
import { sessionsKey } from './useSessions';

type Field = 'current_password' | 'new_password';
type Draft = Record<Field, string>;

const AT_LEAST = 8;
const AT_MOST = 128;
const fields: readonly Field[] = ['current_password', 'new_password'];
const empty: Draft = { current_password: '', new_password: '' };

function usePasswordRules() {
  const { t } = useTranslation('account');
  const wrongNext = ({ current_password, new_password }: Draft) => {
    if (new_password.length < AT_LEAST) return t('password.short', { count: new_password.length });
    if (new_password.length > AT_MOST) return t('password.long');
    return new_password === current_password ? t('password.same') : null;
  };
  const wrong = (draft: Draft): FieldProblems<Field>['fields'] => {
    const next = wrongNext(draft);
    return { ...(!draft.current_password && { current_password: t('password.missing') }), ...(next && { new_password: next }) };
  };
  const refused = (failure: Error): FieldProblems<Field> =>
    failure instanceof Problem && failure.code === 'WRONG_PASSWORD'
      ? { fields: { current_password: t('password.wrong') } }
      : fieldProblems(failure, fields);
  return { wrong, refused };
}

function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ current_password, new_password }: Draft) => changePassword(current_password, new_password),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionsKey }),
  });
}

function PasswordForm() {
  const { t } = useTranslation('account');
  const me = useMe();
  const [draft, setDraft] = useState(empty);
  const [problems, setProblems] = useState<FieldProblems<Field>>({ fields: {} });
  const { wrong, refused } = usePasswordRules();
  const change = useChangePassword();

  const done = () => {
    setDraft(empty);
    showToast({ text: t('password.changed'), tone: 'done' });
  };
  const submit = () => {
    const mistakes = wrong(draft);
    setProblems({ fields: mistakes });
    if (Object.keys(mistakes).length > 0 || change.isPending) return;
    change.mutate(draft, { onSuccess: done, onError: (failure) => setProblems(refused(failure)) });
  };
  const field = (name: Field) => ({
    value: draft[name],
    error: problems.fields[name],
    onChange: ({ target }: { target: HTMLInputElement }) => setDraft((now) => ({ ...now, [name]: target.value })),
  });

  return (
    <Form
      label={t('password.title')}
      problems={problems}
      onSubmit={submit}
      actions={
        <Button type="submit" loading={change.isPending}>
          {t('password.change')}
        </Button>
      }
    >
      {/* For password managers: whose password it is. */}
      <input hidden readOnly autoComplete="username" value={me.authenticated ? me.user.username : ''} />
      <PasswordField label={t('password.current')} autoComplete="current-password" {...field('current_password')} />
      <PasswordField label={t('password.next')} hint={t('password.nextHint')} autoComplete="new-password" {...field('new_password')} />
    </Form>
  );
}

export function PasswordPage() {
  const { t } = useTranslation('account');
  return (
    <>
      <PartHeading title={t('password.title')}>{t('password.lead')}</PartHeading>
      <PasswordForm />
    </>
  );
}
