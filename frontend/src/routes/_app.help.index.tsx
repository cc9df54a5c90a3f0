import { createFileRoute } from '@tanstack/react-router';
import { HelpOverview } from '@/features/help';

export const Route = createFileRoute('/_app/help/')({ component: HelpOverview });
