import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan, type Permission } from '@/auth';
import { Notice } from '@/ui';

/** What stands here for those who may see it; for others, whom to ask. */
export function Permitted({ permission, children }: { permission: Permission; children: ReactNode }) {
  const { t } = useTranslation();
  if (useCan(permission)) return children;
  return (
    <Notice drawing title={t('state.noPermission')}>
      {t('state.noPermissionText', { permission })}
    </Notice>
  );
}
