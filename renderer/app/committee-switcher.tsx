import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { Committee } from '../../shared/api/committees.api.ts';
import { runCommand } from '../data/run-command.ts';
import { notifyUndoable } from '../data/undo.ts';
import { queryClient } from '../data/query-client.ts';
import { queryOf, useQueryOf } from '../data/use-query-of.ts';
import { asFailure } from '../platform/call-failure.ts';
import { notifyFailure } from '../ui/notify.ts';
import { words } from '../i18n/vi.ts';
import type { DialogRequest } from './plan-dialog.tsx';
import { navigate } from '../routes/route.ts';
import { planRoute } from '../routes/plan-routes.ts';
import { noPlanRoute } from '../routes/register-routes.ts';
import styles from './top-bar.module.css';

interface SwitcherProps {
  readonly committee: Committee;
  readonly onDialog: (request: DialogRequest) => void;
}

const committeeTitle = ({ shortName, name }: Committee): string => (shortName === '' ? name : shortName);

export function CommitteeSwitcher({ committee: current, onDialog }: SwitcherProps) {
  const committees = useQueryOf('committees.list', {}).data ?? [];

  const open = async (committee: Committee): Promise<void> => {
    const [target] = await queryClient.fetchQuery(queryOf('plans.list', { committeeId: committee.id }));
    navigate(target ? planRoute(target.id) : noPlanRoute(committee.id));
  };

  const removeThis = async (): Promise<void> => {
    try {
      const { entryId, plans } = await runCommand('committees.remove', { id: current.id });
      navigate({ screen: 'home' }, { replace: true });
      notifyUndoable(words.bar.committeeRemoved(plans), entryId);
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };

  return (
    <Menu position="bottom-start" withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={styles.switch} aria-label={`${words.bar.committee}: ${current.name}`} title={current.name}>
          <span className={styles.switchText}>{committeeTitle(current)}</span>
          <IconChevronDown size={14} className={styles.chevron} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {committees.map((committee) => (
          <Menu.Item
            key={committee.id}
            leftSection={<IconCheck size={14} visibility={committee.id === current.id ? 'visible' : 'hidden'} />}
            onClick={() => void open(committee).catch((thrown: unknown) => notifyFailure(asFailure(thrown)))}
          >
            <span className={styles.item}>{committee.name}</span>
          </Menu.Item>
        ))}
        <Menu.Divider role="separator" />
        <Menu.Item onClick={() => onDialog({ kind: 'rename-committee', committee: current })}>{words.bar.renameCommittee}</Menu.Item>
        <Menu.Item onClick={() => onDialog({ kind: 'new-committee' })}>{words.bar.newCommittee}</Menu.Item>
        <Menu.Item onClick={() => void removeThis()}>{words.bar.removeCommittee}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
