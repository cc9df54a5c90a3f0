import { IconDots, IconLock, IconLockOpen, IconTrash, IconUserShield } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan, useMe } from '@/auth';
import { IconButton, Menu, showToast } from '@/ui';
import type { Person } from './api';
import { useLetIn } from './usePeople';

export type Act = 'roles' | 'suspend' | 'delete';

const icon = { size: 16, stroke: 1.6 };

/** Nobody shuts out or deletes themselves here. */
export function PersonMenu({ person, onAct }: { person: Person; onAct: (act: Act) => void }) {
  const { t } = useTranslation('people');
  const me = useMe();
  const mayGive = useCan('roles.manage');
  const mayManage = useCan('people.manage') && !(me.authenticated && me.user.id === person.id);
  const letIn = useLetIn();
  if (!mayGive && !mayManage) return null;
  const { username } = person;
  const back = () =>
    letIn.mutate(
      { username, active: true },
      {
        onSuccess: () => showToast({ text: t('back.done', { username }), tone: 'done', about: username }),
        onError: () => showToast({ text: t('back.failed', { username }), tone: 'error', about: username }),
      },
    );
  return (
    <Menu>
      <Menu.Target>
        <IconButton label={t('actionsFor', { username })} tip={false}>
          <IconDots size={17} stroke={1.6} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('actionsFor', { username })}>
        {mayGive && (
          <Menu.Item leftSection={<IconUserShield {...icon} />} onClick={() => onAct('roles')}>
            {t('changeRoles')}
          </Menu.Item>
        )}
        {mayManage && person.is_active && (
          <Menu.Item leftSection={<IconLock {...icon} />} onClick={() => onAct('suspend')}>
            {t('suspend.act')}
          </Menu.Item>
        )}
        {mayManage && !person.is_active && (
          <Menu.Item leftSection={<IconLockOpen {...icon} />} onClick={back}>
            {t('back.act')}
          </Menu.Item>
        )}
        {mayManage && (
          <Menu.Item data-danger leftSection={<IconTrash {...icon} />} onClick={() => onAct('delete')}>
            {t('delete.act')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
