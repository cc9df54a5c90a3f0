import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan, type Permission } from '@/auth';
import { usePageTitle } from '@/lib/pageTitle';
import { Notice } from '@/ui';

/** What stands here for those who may see it; for others, whom to ask. */
export function Permitted({ permission, children }: { permission: Permission; children: ReactNode }) {
  return useCan(permission) ? children : <Closed permission={permission} />;
}

function Closed({ permission }: { permission: Permission }) {
  const { t } = useTranslation();
  usePageTitle(t('state.noPermission'));
  return (
    <Notice drawing title={t('state.noPermission')}>
      {t('state.noPermissionText', { permission })}
    </Notice>
  );
}
