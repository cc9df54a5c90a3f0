import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { arrival, usePageTitle } from '@/lib/pageTitle';
import { contents } from './contents';
import styles from './HelpOverview.module.css';
import { pages } from './pages';

/** All pages with what each is about, where there is room for it. */
export function HelpOverview() {
  const { t } = useTranslation('help');
  usePageTitle(t('title'));
  return (
    <>
      <h2 className={styles.title} {...arrival}>
        {t('overview')}
      </h2>
      {contents.map(({ group }) => (
        <section key={group} className={styles.group} aria-label={t(`groups.${group}`)}>
          <h3 className={styles.name}>{t(`groups.${group}`)}</h3>
          <ul className={styles.cards}>
            {pages
              .filter((page) => page.group === group)
              .map(({ name, title, summary }) => (
                <li key={name}>
                  <Link to="/help/$page" params={{ page: name }} className={styles.card}>
                    <b>{title}</b>
                    <span>{summary}</span>
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
