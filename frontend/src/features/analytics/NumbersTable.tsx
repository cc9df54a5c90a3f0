import { IconDownload } from '@tabler/icons-react';
import { useId, useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton, Notice } from '@/ui';
import { Table } from '@/ui/data';
import styles from './Analytics.module.css';
import type { ListFile } from './api';

type Props<Row> = Omit<ComponentProps<typeof Table<Row>>, 'label' | 'atMost'> & {
  title: string;
  /** All of it. */
  file: ListFile;
  /** Set when the server knows more than it has given. */
  limit: number | null;
};

const AT_ONCE = 100;

/** A long list with its title, its count and its file; the page shows a part until one asks for more. */
export function NumbersTable<Row>({ title, file, limit, rows, ...table }: Props<Row>) {
  const { t } = useTranslation('analytics');
  const id = useId();
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <section className={styles.list} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title} <span className={styles.count}>{t('rows', { count: rows.length })}</span>
        </h2>
        <div className={styles.files}>
          {(['csv', 'json'] as const).map((format) => (
            <LinkButton key={format} size="compact-sm" variant="default" href={file.address(format)} download={`${file.name}.${format}`} leftSection={<IconDownload size={15} stroke={1.6} />}>
              {t('file', { format: format.toUpperCase() })}
            </LinkButton>
          ))}
        </div>
      </div>
      {limit !== null && <p className={styles.note}>{t('limited', { count: limit })}</p>}
      {rows.length === 0 ? <Notice title={t('nothing')}>{t('nothingText')}</Notice> : <Table label={title} rows={rows} atMost={shown} {...table} />}
      {rows.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + AT_ONCE)}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}
