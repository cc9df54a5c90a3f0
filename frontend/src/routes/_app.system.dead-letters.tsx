import { createFileRoute } from '@tanstack/react-router';
import { signedInOnly } from '@/auth';
import { DeadLettersPage } from '@/features/deadLetters';
import { Permitted } from '@/shell';

export const Route = createFileRoute('/_app/system/dead-letters')({ beforeLoad: signedInOnly, component: DeadLetters });

function DeadLetters() {
  return (
    <Permitted permission="events.replay">
      <DeadLettersPage />
    </Permitted>
  );
}
