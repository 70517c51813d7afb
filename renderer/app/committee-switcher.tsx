import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { Committee } from '../../shared/api/committees.api.ts';
import type { PlanListItem } from '../../shared/api/plans.api.ts';
import { useQueryOf } from '../data/use-query-of.ts';
import { words } from '../i18n/vi.ts';
import { newest } from './current-plan.ts';
import type { DialogRequest } from './plan-dialog.tsx';
import { navigate } from '../routes/route.ts';
import { planRoute } from '../routes/plan-routes.ts';
import { noPlanRoute } from '../routes/register-routes.ts';
import styles from './top-bar.module.css';

interface SwitcherProps {
  readonly committee: Committee;
  readonly plans: readonly PlanListItem[];
  readonly onDialog: (request: DialogRequest) => void;
}

const committeeTitle = ({ shortName, name }: Committee): string => (shortName === '' ? name : shortName);

export function CommitteeSwitcher({ committee: current, plans, onDialog }: SwitcherProps) {
  const committees = useQueryOf('committees.list', {}).data ?? [];

  const open = (committee: Committee): void => {
    const target = newest(plans.filter(({ committeeId }) => committeeId === committee.id));
    navigate(target ? planRoute(target.id) : noPlanRoute(committee.id));
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
            onClick={() => open(committee)}
          >
            <span className={styles.item}>{committee.name}</span>
          </Menu.Item>
        ))}
        <Menu.Divider role="separator" />
        <Menu.Item onClick={() => onDialog({ kind: 'rename-committee', committee: current })}>{words.bar.renameCommittee}</Menu.Item>
        <Menu.Item onClick={() => onDialog({ kind: 'new-committee' })}>{words.bar.newCommittee}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
