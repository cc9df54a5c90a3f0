import { createFileRoute, Outlet, useNavigate } from '@tanstack/react-router';
import { signedInOnly } from '@/auth';
import { AnalyticsFrame } from '@/features/analytics';
import { filtersIn, type Filters } from '@/features/filters';
import { Permitted } from '@/shell';

export const Route = createFileRoute('/_app/analytics')({ validateSearch: filtersIn, beforeLoad: signedInOnly, component: Analytics });

function Analytics() {
  const filters = Route.useSearch();
  const navigate = useNavigate();
  const filter = (next: Filters) => void navigate({ to: '.', search: next, replace: true });
  return (
    <Permitted permission="analytics.read">
      <AnalyticsFrame filters={filters} onFilters={filter}>
        <Outlet />
      </AnalyticsFrame>
    </Permitted>
  );
}
