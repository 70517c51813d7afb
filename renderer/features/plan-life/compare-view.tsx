import { ActionIcon, Button, NativeSelect, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowsExchange, IconArrowUp } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import type { PlanVersion } from '../../../shared/api/plan-life.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { navigate } from '../../routes/route.ts';
import { planLifeRoute, type PlanLifeRoute } from '../../routes/plan-routes.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { lifeWords } from '../../i18n/plan-life-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { FailureMessage } from '../../ui/failure.tsx';
import { ListAndPanel } from '../../ui/list-and-panel.tsx';
import { notify } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { useVerbKeys } from '../../ui/verbs/use-verb-keys.ts';
import { withKey } from '../../ui/verbs/verb.ts';
import { compareVerbs } from './compare.verbs.ts';
import { copyDifferences } from './copy-differences.ts';
import { DifferenceSheet } from './difference-sheet.tsx';
import { DifferenceTable, stepDifference } from './difference-table.tsx';
import type { LifeFrame } from './life-frame.ts';
import styles from './plan-life.module.css';

interface CompareViewProps extends LifeFrame {
  readonly plan: PlanListItem;
  readonly route: PlanLifeRoute;
  readonly versions: readonly PlanVersion[];
}

const say = lifeWords.diff;
const CURRENT = 'current';

/** Any two states of the plan side by side. */
export function CompareView({ plan, route, versions, ...frame }: CompareViewProps) {
  const known = (id: string): boolean => id === CURRENT || versions.some((version) => version.id === id);
  const left = known(route.left) ? route.left : (versions.at(-1)?.id ?? CURRENT);
  const right = known(route.right) ? route.right : CURRENT;
  const differences = useQueryOf('planLife.compare', versions.length > 0 ? { planId: plan.id, left, right } : null);
  const found = differences.data ?? [];
  const choices = [
    ...versions.map((version) => ({ value: version.id, label: lifeWords.versionChoice(version) })),
    { value: CURRENT, label: lifeWords.current },
  ];
  const nameOf = (id: string): string => choices.find(({ value }) => value === id)?.label ?? '';
  const show = (some: { left?: string; right?: string }): void =>
    navigate(planLifeRoute(plan.id, { view: 'compare', left: some.left ?? left, right: some.right ?? right }), { replace: true });
  const [printing, setPrinting] = useState(false);
  const printed = useCallback(() => setPrinting(false), []);
  useVerbKeys(compareVerbs, { step: stepDifference });

  if (versions.length === 0)
    return (
      <Page title={lifeWords.title} {...frame}>
        <EmptyNote title={lifeWords.noVersions} text={lifeWords.noVersionsTeach} />
      </Page>
    );
  return (
    <Page
      title={lifeWords.title}
      {...frame}
      tools={
        <>
          <NativeSelect size="xs" aria-label={say.left} value={left} data={choices} onChange={(event) => show({ left: event.currentTarget.value })} />
          <Tooltip label={say.swap}>
            <ActionIcon variant="subtle" color="gray" aria-label={say.swap} onClick={() => show({ left: right, right: left })}>
              <IconArrowsExchange size={16} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
          <NativeSelect size="xs" aria-label={say.right} value={right} data={choices} onChange={(event) => show({ right: event.currentTarget.value })} />
          {found.length > 0 && (
            <div className={styles.toolsEnd}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={compareVerbs.previous.name}
                title={withKey(compareVerbs.previous.name, compareVerbs.previous)}
                onClick={() => stepDifference(-1)}
              >
                <IconArrowUp size={16} stroke={1.6} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={compareVerbs.next.name}
                title={withKey(compareVerbs.next.name, compareVerbs.next)}
                onClick={() => stepDifference(1)}
              >
                <IconArrowDown size={16} stroke={1.6} />
              </ActionIcon>
              <Button onClick={() => copyDifferences(found, nameOf(left), nameOf(right)) && notify(lifeWords.done.copied)}>{say.copy}</Button>
              <Button onClick={() => setPrinting(true)}>{say.print}</Button>
            </div>
          )}
        </>
      }
      status={differences.data && <span>{say.summary(found.length)}</span>}
      statusEnd={found.length > 0 && say.keys}
    >
      <ListAndPanel>
        {differences.error && <FailureMessage failure={asFailure(differences.error)} />}
        {differences.data && found.length === 0 && <EmptyNote title={say.none} text={say.noneTeach} />}
        {found.length > 0 && <DifferenceTable key={`${left}${right}`} plan={plan} differences={found} left={nameOf(left)} right={nameOf(right)} />}
      </ListAndPanel>
      {printing && <DifferenceSheet title={plan.title} differences={found} left={nameOf(left)} right={nameOf(right)} onPrinted={printed} />}
    </Page>
  );
}
