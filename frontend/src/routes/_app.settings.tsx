import { createFileRoute, Outlet } from '@tanstack/react-router';
import { signedInOnly } from '@/auth';
import { SettingsFrame } from '@/features/settings';

export const Route = createFileRoute('/_app/settings')({ beforeLoad: signedInOnly, component: Settings });

function Settings() {
  return (
    <SettingsFrame>
      <Outlet />
    </SettingsFrame>
  );
}
