import { createFileRoute, redirect } from '@tanstack/react-router';
import { StartPage } from '@/features/start';

export const Route = createFileRoute('/')({
  validateSearch: (search): { sign_in?: 'failed' } => (search['sign_in'] === 'failed' ? { sign_in: 'failed' } : {}),
  beforeLoad: ({ context }) => {
    if (context.me.authenticated) throw redirect({ to: '/chat', replace: true });
  },
  component: Start,
});

function Start() {
  return <StartPage failed={Route.useSearch().sign_in === 'failed'} />;
}
