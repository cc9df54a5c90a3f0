import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/lib/http';
import { usePageTitle } from '@/lib/pageTitle';
import { Button, LinkButton, Notice, PlainPage } from '@/ui';
import styles from './PageProblem.module.css';

function Message({ title, text, action }: { title: string; text: string; action: ReactNode }) {
  usePageTitle(title);
  return (
    <PlainPage>
      <main className={styles.main}>
        <Notice drawing level={1} title={title} actions={action}>
          {text}
        </Notice>
      </main>
    </PlainPage>
  );
}

export function PageProblem({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const known = error instanceof Problem ? error : null;
  const text = known?.limited ? t('state.limited') : known && !known.offline ? known.detail : null;
  const again = () => void router.invalidate();
  return <Message title={t('state.failed')} text={text ?? t(known ? 'state.offline' : 'state.broken')} action={<Button onClick={again}>{t('state.retry')}</Button>} />;
}

export function NoSuchPage() {
  const { t } = useTranslation();
  return (
    <Message
      title={t('state.notFound')}
      text={t('state.notFoundText')}
      action={<LinkButton href="/">{t('state.toStart')}</LinkButton>}
    />
  );
}
