import { useTranslation } from 'react-i18next';
import { CheckField } from '@/ui/form';
import type { Role } from './api';
import styles from './People.module.css';

type Props = { roles: Role[]; chosen: string[]; onChosen: (chosen: string[]) => void };

/** The roles that there are, with what each allows. */
export function RoleChoice({ roles, chosen, onChosen }: Props) {
  const { t } = useTranslation('people');
  const turn = (name: string, on: boolean) => onChosen(on ? [...chosen, name] : chosen.filter((one) => one !== name));
  return (
    <fieldset className={styles.choice}>
      <legend>{t('roles')}</legend>
      {roles.map(({ name, description, permissions }) => (
        <CheckField key={name} label={name} hint={description || permissions?.join(', ')} checked={chosen.includes(name)} onChange={({ target }) => turn(name, target.checked)} />
      ))}
    </fieldset>
  );
}
