import { useTranslation } from 'react-i18next';
import { commandIds, commands } from '@/lib/commands';
import { allowSingleKeys, singleKeys } from '@/lib/keyboard';
import { useStore } from '@/lib/store';
import { Button, Dialog, Keys } from '@/ui';
import styles from './KeyboardSheet.module.css';

type Props = { opened: boolean; onClose: () => void };
type Row = { id: string; label: string; keys: string };

const groups = ['everywhere', 'conversations', 'conversation', 'message'] as const;
const inField = [
  { id: 'send', keys: 'Enter' },
  { id: 'line', keys: 'Shift+Enter' },
  { id: 'undo', keys: 'Mod+Z' },
] as const;

/** Every key that does something, drawn from the one list of commands. */
export function KeyboardSheet({ opened, onClose }: Props) {
  const { t } = useTranslation(['palette', 'common']);
  const allowed = useStore(singleKeys);
  const rowsOf = (group: (typeof groups)[number]): Row[] =>
    group === 'message'
      ? inField.map(({ id, keys }) => ({ id, keys, label: t(`keyboard.${id}`) }))
      : commandIds.filter((id) => commands[id].group === group && commands[id].keys).map((id) => ({ id, keys: commands[id].keys, label: t(`commands.${id}`) }));
  return (
    <Dialog opened={opened} onClose={onClose} title={t('keyboard.title')} size={680}>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <h3 id={`keys-${group}`} className={styles.name}>
              {t(`keyboard.${group}`)}
            </h3>
            <dl className={styles.rows}>
              {rowsOf(group).map(({ id, keys, label }) => (
                <div key={id} className={styles.row}>
                  <dt>{label}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className={styles.choice}>
        <input type="checkbox" role="switch" checked={allowed} aria-checked={allowed} onChange={(event) => allowSingleKeys(event.target.checked)} />
        <span>
          {t('keyboard.single')}
          <span className={styles.note}>{t('keyboard.singleText')}</span>
        </span>
      </label>
      <Dialog.Actions>
        <Button data-autofocus onClick={onClose}>
          {t('common:close')}
        </Button>
      </Dialog.Actions>
    </Dialog>
  );
}
