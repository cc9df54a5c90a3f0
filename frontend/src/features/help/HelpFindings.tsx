import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button, Notice } from '@/ui';
import styles from './HelpFrame.module.css';
import { pages } from './pages';
import { search, type Piece } from './search';

const Excerpt = ({ pieces }: { pieces: Piece[] }) => (
  // oxlint-disable-next-line react/no-array-index-key -- a piece's place is what it is
  <span className={styles.excerpt}>{pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}</span>
);

export function HelpFindings({ query, onClear }: { query: string; onClear: () => void }) {
  const { t } = useTranslation('help');
  const found = search(pages, query);
  return (
    <>
      <p className={styles.count} role="status">
        {t('found', { count: found.length })}
      </p>
      {found.length === 0 && (
        <Notice
          small
          title={t('nothing', { query: query.trim() })}
          actions={
            <Button size="xs" variant="default" onClick={onClear}>
              {t('clear')}
            </Button>
          }
        >
          {t('nothingText')}
        </Notice>
      )}
      <ul className={styles.links}>
        {found.map(({ page, excerpt }) => (
          <li key={page.name}>
            <Link to="/help/$page" params={{ page: page.name }} search className={styles.link}>
              <b>{page.title}</b>
              <Excerpt pieces={excerpt} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
