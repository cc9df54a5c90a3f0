import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, Table, type Column } from '@/ui/data';
import type { Person } from './api';
import { DeleteDialog } from './DeleteDialog';
import styles from './People.module.css';
import { PersonMenu, type Act } from './PersonMenu';
import { RolesDialog } from './RolesDialog';
import { SuspendDialog } from './SuspendDialog';

type Asked = { act: Act; person: Person };

/** One row for each person, and what an admin can do with them. */
export function PeopleTable({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation('people');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [left, setLeft] = useState<{ for: string } | null>(null);
  const closeFor = (place: string) => {
    setAsked(null);
    setLeft({ for: place });
  };
  const close = () => closeFor(`[aria-label="${t('actionsFor', { username: asked?.person.username })}"]`);
  // Who deleted somebody is on the page, whose row is gone; others are where they were. Nothing covers it any more.
  useEffect(() => {
    if (left) document.querySelector<HTMLElement>(left.for)?.focus();
  }, [left]);
  const columns: Column<Person>[] = [
    { name: t('person'), order: ({ username }) => username, render: (person) => <Name person={person} /> },
    { name: t('email'), whole: true, order: ({ email }) => email, render: ({ email }) => <bdi dir="ltr">{email}</bdi> },
    { name: t('roles'), order: ({ roles }) => roles.map(({ name }) => name).join(), render: (person) => <Roles person={person} /> },
    { name: t('state'), order: ({ is_active }) => Number(is_active), render: ({ is_active }) => <Badge tone={is_active ? 'success' : 'warning'}>{t(is_active ? 'active' : 'suspended')}</Badge> },
    { name: t('actions'), silent: true, render: (person) => <PersonMenu person={person} onAct={(act) => setAsked({ act, person })} /> },
  ];
  return (
    <>
      <Table label={t('list')} columns={columns} rows={people} keyOf={({ id }) => id} />
      {asked?.act === 'roles' && <RolesDialog person={asked.person} onClose={close} />}
      {asked?.act === 'suspend' && <SuspendDialog person={asked.person} onClose={close} />}
      {asked?.act === 'delete' && <DeleteDialog person={asked.person} onClose={close} onDone={() => closeFor('h1')} />}
    </>
  );
}

function Name({ person: { username, full_name } }: { person: Person }) {
  return (
    <span className={styles.name}>
      <bdi>{full_name?.trim() || username}</bdi>
      {full_name?.trim() && <span className={styles.username}>{username}</span>}
    </span>
  );
}

function Roles({ person: { roles } }: { person: Person }) {
  return (
    <span className={styles.roles}>
      {roles.map(({ name }) => (
        <Badge key={name} tone={name === 'admin' ? 'accent' : 'plain'}>
          {name}
        </Badge>
      ))}
    </span>
  );
}
