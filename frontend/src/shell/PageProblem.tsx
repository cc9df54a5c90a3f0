import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/lib/http';
import { Button, LinkButton, Notice } from '@/ui';

export function PageProblem({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const reach = error instanceof Problem;
  return (
    <Notice
      drawing
      title={t('state.failed')}
      actions={<Button onClick={() => void router.invalidate()}>{t('state.retry')}</Button>}
    >
      {reach ? t('state.offline') : t('state.broken')}
    </Notice>
  );
}

export function NoSuchPage() {
  const { t } = useTranslation();
  return (
    <Notice drawing title={t('state.notFound')} actions={<LinkButton href="/">{t('state.toStart')}</LinkButton>}>
      {t('state.notFoundText')}
    </Notice>
  );
}
