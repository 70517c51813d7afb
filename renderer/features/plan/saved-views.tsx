import { Button, CloseButton, Popover, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { ColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';
import type { SavedPlanView } from '../../../shared/api/plan-views.api.ts';
import { navigate } from '../../routes/route.ts';
import type { PlanRoute } from '../../routes/plan-routes.ts';
import { runCommand } from '../../data/run-command.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { planTableWords } from '../../i18n/plan-table-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { ChipButton, ChipLabel } from '../../ui/chip.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { PopoverDialog } from '../../ui/popover-dialog.tsx';
import { DUE_THIS_QUARTER } from './plan-filter.ts';
import { filterParts } from './plan-status.tsx';
import type { PlanView } from './plan-view.ts';
import type { PlanShown } from './use-plan-shown.ts';
import classes from './plan.module.css';

const { views: say } = planTableWords;
const noViews: readonly SavedPlanView[] = [];

interface SavedViewsProps {
  readonly planId: string;
  readonly route: PlanRoute;
  readonly view: PlanShown;
  readonly look: PlanView;
}

type Look = Omit<SavedPlanView, 'id' | 'name'>;

/** Ways of looking at this plan that the person keeps: a press shows one, a press on the shown one goes back to everything. */
export function SavedViews({ planId, route, view, look }: SavedViewsProps) {
  const views = useQueryOf('planViews.list', { planId }).data ?? noViews;
  const { search, lead, deadline, grouping } = route;
  const now: Look = { search, lead, deadline, grouping, hiddenColumns: [...look.hidden] as ColumnId[], rowMode: look.rowMode };
  const plain: Look = { ...now, search: '', lead: '', deadline: '', grouping: 'none' };

  const show = ({ hiddenColumns, rowMode, ...filter }: Look): void => {
    look.setHidden(hiddenColumns);
    look.setRowMode(rowMode);
    navigate({ ...route, search: filter.search, lead: filter.lead, deadline: filter.deadline, grouping: filter.grouping });
  };
  const keep = async (kept: SavedPlanView): Promise<void> => {
    try {
      await runCommand('planViews.save', { planId, view: kept });
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };
  const remove = async (kept: SavedPlanView): Promise<void> => {
    try {
      await runCommand('planViews.remove', { planId, id: kept.id });
      notify(say.removed(kept.name), { label: planTableWords.undo, run: () => void keep(kept) });
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };
  const starters: { readonly name: string; readonly look: Look }[] = [
    ...view.leads.slice(0, 1).map(({ key, label }) => ({ name: say.leadStarter(label), look: { ...plain, lead: key } })),
    { name: planTableWords.dueThisQuarter, look: { ...plain, deadline: DUE_THIS_QUARTER } },
  ];

  return (
    <>
      {views.map((each) => {
        const shown = sameLook(each, now);
        return (
          <span key={each.id} className={classes.savedView}>
            <ChipButton aria-pressed={shown} onClick={() => show(shown ? plain : each)}>
              <ChipLabel>{each.name}</ChipLabel>
            </ChipButton>
            {shown && <CloseButton size="xs" aria-label={say.remove(each.name)} title={say.remove(each.name)} onClick={() => void remove(each)} />}
          </span>
        );
      })}
      <SaveViewPopover
        proposed={filterParts(view.filter, view.leads)}
        starters={starters.filter(({ name }) => !views.some((each) => each.name === name))}
        onKeep={(name, chosen) => {
          void keep({ id: crypto.randomUUID(), name, ...(chosen ?? now) });
          if (chosen) show(chosen);
        }}
      />
    </>
  );
}

function sameLook(kept: SavedPlanView, now: Look): boolean {
  const hidden = new Set<string>(now.hiddenColumns);
  return (
    kept.search === now.search &&
    kept.lead === now.lead &&
    kept.deadline === now.deadline &&
    kept.grouping === now.grouping &&
    kept.rowMode === now.rowMode &&
    kept.hiddenColumns.length === hidden.size &&
    kept.hiddenColumns.every((id) => hidden.has(id))
  );
}

interface SaveViewProps {
  /** A name made of the filter's words. */
  readonly proposed: string;
  readonly starters: readonly { readonly name: string; readonly look: Look }[];
  /** `look` absent: what the table shows now. */
  readonly onKeep: (name: string, look?: Look) => void;
}

function SaveViewPopover({ proposed, starters, onKeep }: SaveViewProps) {
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const open = (next: boolean): void => {
    setName(proposed.charAt(0).toUpperCase() + proposed.slice(1));
    setTried(false);
    setOpened(next);
  };
  const keep = (wanted: string, look?: Look): void => {
    onKeep(wanted, look);
    setOpened(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '') keep(name.trim());
  };
  return (
    <Popover opened={opened} onChange={open} withRoles={false} trapFocus returnFocus position="bottom-start" shadow="sm" width={320} withinPortal={false}>
      <Popover.Target>
        <ChipButton aria-expanded={opened} onClick={() => open(!opened)}>
          {say.save}
        </ChipButton>
      </Popover.Target>
      <PopoverDialog label={say.name}>
        <form className={classes.together} onSubmit={submit} noValidate>
          <TextInput
            data-autofocus
            label={say.name}
            value={name}
            maxLength={80}
            onChange={(event) => setName(event.currentTarget.value)}
            error={tried && name.trim() === '' && say.needName}
          />
          <div className={classes.quiet}>{say.what}</div>
          <div className={classes.questionEnd}>
            <Button type="submit" variant="filled">
              {say.keep}
            </Button>
          </div>
          {starters.length > 0 && (
            <div className={classes.starters}>
              <span className={classes.quiet}>{say.starters}</span>
              {starters.map(({ name: starter, look }) => (
                <ChipButton key={starter} onClick={() => keep(starter, look)}>
                  <ChipLabel>{starter}</ChipLabel>
                </ChipButton>
              ))}
            </div>
          )}
        </form>
      </PopoverDialog>
    </Popover>
  );
}
