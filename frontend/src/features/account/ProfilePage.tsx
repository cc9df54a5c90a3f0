import { useTranslation } from 'react-i18next';
import { PartHeading } from '@/features/settings';
import { Loaded } from '@/ui';
import { ProfileForm } from './ProfileForm';
import { useAccount } from './useAccount';

export function ProfilePage() {
  const { t } = useTranslation('account');
  return (
    <>
      <PartHeading title={t('profile.title')}>{t('profile.lead')}</PartHeading>
      <Loaded query={useAccount()} title={t('profile.failed')} rows={4}>
        {(account) => <ProfileForm account={account} />}
      </Loaded>
    </>
  );
}
