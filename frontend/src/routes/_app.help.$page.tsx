import { createFileRoute } from '@tanstack/react-router';
import { HelpPage } from '@/features/help';

export const Route = createFileRoute('/_app/help/$page')({ component: Page });

function Page() {
  return <HelpPage name={Route.useParams().page} />;
}
