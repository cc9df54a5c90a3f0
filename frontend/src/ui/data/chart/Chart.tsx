import { IconChartBar, IconTable } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContrast, useTheme } from '@/theme';
import { Button } from '../../Button';
import { Table, type Column } from '../Table';
import styles from './Chart.module.css';
import type { Drawing, Series } from './types';

type Props = {
  title: string;
  /** Drawn anew whenever it is another one. */
  drawing: Drawing;
  /** What the first column of the table is called. */
  categoryName: string;
  /** The whole picture in a sentence, for those who do not see it. */
  summary: string;
};

/** A picture of numbers, which are a table as well: at the touch of a button, or where nothing can be drawn. */
export function Chart({ title, drawing, categoryName, summary }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const Icon = asTable ? IconChartBar : IconTable;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <Button size="compact-sm" variant="subtle" color="gray" leftSection={<Icon size={15} stroke={1.6} />} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t('chart.asTable')}
        </Button>
      </div>
      {asTable ? <Numbers title={title} categoryName={categoryName} drawing={drawing} /> : <Picture summary={summary} drawing={drawing} />}
    </section>
  );
}

function Numbers({ title, categoryName, drawing: { categories, series } }: { title: string; categoryName: string; drawing: Drawing }) {
  const columns: Column<number>[] = [
    { name: categoryName, order: (place) => place, render: (place) => categories[place] },
    ...series.map(({ name, values, write }: Series): Column<number> => ({ name, numeric: true, order: (place) => values[place] ?? null, render: (place) => write(values[place] ?? null) })),
  ];
  return (
    <div className={styles.numbers} role="group" aria-label={title} tabIndex={0}>
      <Table label={title} columns={columns} rows={categories.map((_, place) => place)} keyOf={String} />
    </div>
  );
}

/** Drawn once it comes into view, and again when the colours or its width change. */
function Picture({ summary, drawing }: { summary: string; drawing: Drawing }) {
  const box = useRef<HTMLDivElement>(null);
  const theme = useTheme();
  const contrast = useContrast();
  useEffect(() => {
    const element = box.current;
    if (!element || !('IntersectionObserver' in globalThis)) return;
    let wipe = () => {};
    let gone = false;
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      void import('./draw').then(({ draw }) => {
        if (!gone) wipe = draw(element, drawing, contrast === 'more');
      });
    });
    observer.observe(element);
    return () => {
      gone = true;
      observer.disconnect();
      wipe();
    };
  }, [drawing, theme, contrast]);
  return <div ref={box} className={styles.picture} role="img" aria-label={summary} style={heightOf(drawing)} />;
}

const BAR_HEIGHT = 30;
const AXIS_HEIGHT = 44;

const heightOf = ({ kind, categories }: Drawing) => ({ height: kind === 'bars' ? Math.max(2, categories.length) * BAR_HEIGHT + AXIS_HEIGHT : 260 });
