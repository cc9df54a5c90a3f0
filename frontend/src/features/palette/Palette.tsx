import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { pressOf } from '@/lib/commands';
import { CommandDialog, Keys } from '@/ui';
import styles from './Palette.module.css';
import { useEntries, type Entry, type EntryGroup } from './useEntries';

type Props = { opened: boolean; onClose: () => void };

/** Everything by its name: what the page can do, where one can go, every conversation by its title. */
export function Palette({ opened, onClose }: Props) {
  const { t } = useTranslation('palette');
  return (
    <CommandDialog opened={opened} onClose={onClose} label={t('title')}>
      <Chooser onClose={onClose} />
    </CommandDialog>
  );
}

function Chooser({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('palette');
  const id = useId();
  const [words, setWords] = useState('');
  const [place, setPlace] = useState(0);
  const { groups, searching, failed } = useEntries(words, true);
  const entries = groups.flatMap((group) => group.entries);
  const active = Math.min(place, entries.length - 1);
  const list = useActiveInView(active);
  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    // Once the page can be reached again.
    setTimeout(entry.run);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (pressOf(event) === 'Mod+K') onClose();
    else if (event.key === 'Enter') choose(entries[active]);
    else if (event.key in moves) setPlace(moves[event.key]!(active, entries.length));
    else return;
    event.preventDefault();
  };
  const search = (next: string) => {
    setWords(next);
    setPlace(0);
  };
  return (
    <>
      <div className={styles.head}>
        <IconSearch className={styles.icon} size={18} stroke={1.6} aria-hidden />
        <input
          className={styles.field}
          role="combobox"
          aria-label={t('field')}
          aria-expanded={entries.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={entries[active] && `${id}-${entries[active].key}`}
          aria-autocomplete="list"
          placeholder={t('field')}
          value={words}
          maxLength={200}
          dir="auto"
          data-autofocus
          onChange={(event) => search(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={`${id}-list`} className={styles.list} role="listbox" aria-label={t('results')} aria-busy={searching}>
        {groups.map((group) => (
          <Group key={group.name} group={group} id={id} active={entries[active]} onChoose={choose} onPoint={(entry) => setPlace(entries.indexOf(entry))} />
        ))}
      </div>
      <p className={styles.none} role="status">
        {entries.length === 0 && !searching && t('none', { words })}
        {failed && t('failed')}
      </p>
    </>
  );
}

const moves: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % Math.max(1, count),
  ArrowUp: (at, count) => (at - 1 + count) % Math.max(1, count),
  PageDown: (at, count) => Math.min(count - 1, at + 5),
  PageUp: (at) => Math.max(0, at - 5),
};

function useActiveInView(active: number) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return list;
}

type GroupProps = {
  group: EntryGroup;
  id: string;
  active: Entry | undefined;
  onChoose: (entry: Entry) => void;
  onPoint: (entry: Entry) => void;
};

function Group({ group: { name, entries }, id, active, onChoose, onPoint }: GroupProps) {
  const { t } = useTranslation('palette');
  return (
    <div role="group" aria-labelledby={`${id}-${name}`} className={styles.group}>
      <div id={`${id}-${name}`} className={styles.name} role="presentation">
        {t(`groups.${name}`)}
      </div>
      {entries.map((entry) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has the focus and the keys
        <div
          key={entry.key}
          id={`${id}-${entry.key}`}
          className={styles.entry}
          role="option"
          aria-selected={entry.key === active?.key}
          onClick={() => onChoose(entry)}
          onPointerMove={() => entry.key !== active?.key && onPoint(entry)}
        >
          <span className={styles.label} dir="auto">
            {entry.label}
          </span>
          {entry.keys && (
            <span className={styles.keys}>
              <Keys keys={entry.keys} />
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
