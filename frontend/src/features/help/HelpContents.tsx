import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { contents } from './contents';
import styles from './HelpFrame.module.css';
import { pages } from './pages';

export function HelpContents() {
  const { t } = useTranslation('help');
  return contents.map(({ group }) => (
    <div key={group}>
      <h2 id={`help-${group}`} className={styles.group}>
        {t(`groups.${group}`)}
      </h2>
      <ul className={styles.links} aria-labelledby={`help-${group}`}>
        {pages
          .filter((page) => page.group === group)
          .map(({ name, title }) => (
            <li key={name}>
              <Link to="/help/$page" params={{ page: name }} className={styles.link}>
                {title}
              </Link>
            </li>
          ))}
      </ul>
    </div>
  ));
}
