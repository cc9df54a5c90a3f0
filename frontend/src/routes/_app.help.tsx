import { createFileRoute, Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { HelpFrame } from '@/features/help';

export const Route = createFileRoute('/_app/help')({
  validateSearch: ({ q }): { q?: string } => (typeof q === 'string' || typeof q === 'number' ? { q: `${q}` } : {}),
  component: Help,
});

function Help() {
  const { q = '' } = Route.useSearch();
  const navigate = useNavigate();
  const page = useParams({ strict: false, select: (params) => params.page }) ?? null;
  const ask = (query: string) => void navigate({ to: '.', search: query ? { q: query } : {}, replace: true });
  return (
    <HelpFrame page={page} query={q} onQuery={ask}>
      <Outlet />
    </HelpFrame>
  );
}
