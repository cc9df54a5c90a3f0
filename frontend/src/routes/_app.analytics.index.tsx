import { createFileRoute, redirect } from '@tanstack/react-router';

export const Route = createFileRoute('/_app/analytics/')({
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/analytics/overview', search, replace: true });
  },
});
