import { Button, Group } from '@mantine/core';
import type { Committee } from '../../shared/api/committees.api.ts';
import { words } from '../i18n/vi.ts';
import { EmptyNote } from '../ui/empty-note.tsx';
import { Page } from '../ui/page.tsx';
import type { DialogRequest } from './plan-dialog.tsx';
import { navigate } from '../routes/route.ts';
import { importRoute } from '../routes/plan-routes.ts';

interface NoPlanProps {
  readonly committee: Committee;
  readonly onDialog: (request: DialogRequest) => void;
}

/** A committee whose first plan is still to come. */
export function NoPlan({ committee, onDialog }: NoPlanProps) {
  return (
    <Page title={words.rail.overview} note={committee.name}>
      <EmptyNote title={words.noPlan.title} text={words.noPlan.teach}>
        <Group gap="sm" justify="center">
          <Button onClick={() => onDialog({ kind: 'new-plan', committee })}>{words.noPlan.create}</Button>
          <Button variant="filled" onClick={() => navigate(importRoute({ committeeId: committee.id }))}>
            {words.bar.importPlan}
          </Button>
        </Group>
      </EmptyNote>
    </Page>
  );
}
