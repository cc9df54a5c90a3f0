import { Link } from '@tanstack/react-router';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { arrival, usePageTitle } from '@/lib/pageTitle';
import { Notice } from '@/ui';
import { HelpText } from './HelpText';
import styles from './HelpPage.module.css';
import { pageAt, type HelpPage as Page } from './pages';

function Neighbour({ page, side }: { page: Page | undefined; side: 'before' | 'after' }) {
  const { t } = useTranslation('help');
  if (!page) return null;
  const Icon = side === 'before' ? IconArrowLeft : IconArrowRight;
  return (
    <Link to="/help/$page" params={{ page: page.name }} search rel={side === 'before' ? 'prev' : 'next'} className={styles.neighbour} data-side={side}>
      <span className={styles.side}>
        <Icon size={14} stroke={1.8} aria-hidden />
        {t(side)}
      </span>
      {page.title}
    </Link>
  );
}

function Back() {
  const { t } = useTranslation('help');
  return (
    <Link to="/help" search className={styles.back}>
      <IconArrowLeft size={16} stroke={1.8} aria-hidden />
      {t('all')}
    </Link>
  );
}

function NoSuchHelp() {
  const { t } = useTranslation('help');
  usePageTitle(t('title'), t('absent'));
  return <Notice title={t('absent')} actions={<Back />} />;
}

export function HelpPage({ name }: { name: string }) {
  const found = pageAt(name);
  return found ? <Article key={name} {...found} /> : <NoSuchHelp />;
}

function Article({ page, before, after }: NonNullable<ReturnType<typeof pageAt>>) {
  const { t } = useTranslation('help');
  usePageTitle(t('title'), page.title);
  return (
    <article className={styles.article}>
      <div className={styles.up}>
        <Back />
      </div>
      <h2 className={styles.title} {...arrival}>
        {page.title}
      </h2>
      <HelpText text={page.body} />
      <nav className={styles.neighbours} aria-label={t('neighbours')}>
        <Neighbour page={before} side="before" />
        <Neighbour page={after} side="after" />
      </nav>
    </article>
  );
}
