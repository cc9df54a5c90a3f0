import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signInUrl } from '@/auth';
import { usePageTitle } from '@/lib/pageTitle';
import { LinkButton, PlainPage } from '@/ui';
import { ArchScene } from './ArchScene';
import styles from './StartPage.module.css';

const points = ['point1', 'point2', 'point3'] as const;

export function StartPage({ failed }: { failed: boolean }) {
  const { t } = useTranslation('start');
  usePageTitle('');
  return (
    <PlainPage tools={<Link to="/help">{t('help')}</Link>}>
      <main className={styles.main}>
        <section className={styles.words}>
          <h1 className={styles.title}>{t('title')}</h1>
          <p className={styles.text}>{t('text')}</p>
          {failed && (
            <p className={styles.failed} role="alert">
              {t('failed')}
            </p>
          )}
          <div className={styles.actions}>
            <LinkButton href={signInUrl('/chat')} size="md">
              {t('signIn')}
            </LinkButton>
            <LinkButton href="/register" size="md" variant="default">
              {t('register')}
            </LinkButton>
          </div>
        </section>
        <ArchScene className={styles.scene} />
        <ul className={styles.points} aria-label={t('points')}>
          {points.map((point) => (
            <li key={point}>
              <h2>{t(point)}</h2>
              <p>{t(`${point}Text`)}</p>
            </li>
          ))}
        </ul>
      </main>
    </PlainPage>
  );
}
