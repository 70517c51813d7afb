import { Menu } from '@mantine/core';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { planTableWords } from '../../i18n/plan-table-words.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { ChipButton } from '../../ui/chip.tsx';
import classes from './plan.module.css';

interface RowMenuActions {
  readonly add: () => void;
  readonly remove: () => void;
  readonly move: (by: -1 | 1) => void;
  readonly shiftLevel: (by: -1 | 1) => void;
  readonly fillDown: () => void;
  readonly setTogether: () => void;
  readonly replace: () => void;
  readonly print: () => void;
  readonly addSection: () => void;
  readonly renameSection: () => void;
  readonly removeSection: () => void;
}

export interface RowMenu {
  readonly actions: RowMenuActions;
  /** Tasks chosen. */
  readonly tasks: number;
  readonly onHeading: boolean;
  readonly severalRows: boolean;
  readonly inOrder: boolean;
  readonly mayGoUnder: boolean;
  readonly mayGoBack: boolean;
}

const { row: say } = planWords;

/** The same actions twice: under a button of the toolbar, and where a row was clicked with the right button. */
export function RowMenuButton(props: RowMenu) {
  return (
    <Menu position="bottom-end" returnFocus withinPortal={false}>
      <Menu.Target>
        <ChipButton>
          {say.menu} <span aria-hidden>▾</span>
        </ChipButton>
      </Menu.Target>
      <Menu.Dropdown>{rowItems(props)}</Menu.Dropdown>
    </Menu>
  );
}

interface RowMenuAreaProps {
  readonly menu: RowMenu;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** Where a right click opens the menu. */
export function RowMenuArea({ menu, className, children }: RowMenuAreaProps) {
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const open = (event: MouseEvent<HTMLElement>): void => {
    // An open cell keeps the system's own menu, with its spelling and clipboard.
    if ((event.target as HTMLElement).closest('[data-editing]')) return;
    event.preventDefault();
    setAt({ x: event.clientX, y: event.clientY });
  };
  return (
    <>
      <div className={className} onContextMenu={open}>
        {children}
      </div>
      <Menu
        opened={at !== null}
        onChange={(opened) => !opened && setAt(null)}
        position="bottom-start"
        offset={0}
        returnFocus={false}
        withinPortal={false}
        floatingStrategy="fixed"
      >
        <Menu.Target>
          <span aria-hidden style={{ position: 'fixed', left: at?.x ?? 0, top: at?.y ?? 0, width: 1, height: 1 }} />
        </Menu.Target>
        <Menu.Dropdown>{rowItems(menu)}</Menu.Dropdown>
      </Menu>
    </>
  );
}

function rowItems({ actions, tasks, onHeading, severalRows, inOrder, mayGoUnder, mayGoBack }: RowMenu): ReactNode {
  const item = (label: string, run: () => void, key?: string, enabled = true) => (
    <Menu.Item key={label} onClick={run} disabled={!enabled} rightSection={key && <kbd className={classes.key}>{key}</kbd>}>
      {label}
    </Menu.Item>
  );
  return [
    item(say.addBelow, actions.add, 'Ctrl+Enter'),
    item(say.moveUp, () => actions.move(-1), 'Alt+↑', tasks > 0),
    item(say.moveDown, () => actions.move(1), 'Alt+↓', tasks > 0),
    item(say.goUnder, () => actions.shiftLevel(1), 'Alt+Shift+→', mayGoUnder),
    mayGoBack && item(say.goBack, () => actions.shiftLevel(-1), 'Alt+Shift+←'),
    item(say.fillDown, actions.fillDown, 'Ctrl+D', severalRows),
    item(planTableWords.together.open(tasks), actions.setTogether, 'Ctrl+E', tasks > 1),
    <Menu.Divider key="sections" />,
    onHeading
      ? item(say.renameSection, actions.renameSection, 'F2')
      : item(tasks > 0 ? say.addSection : say.addLastSection, actions.addSection, undefined, inOrder),
    onHeading && item(say.removeSection, actions.removeSection, 'Ctrl+Delete'),
    <Menu.Divider key="removal" />,
    item(say.remove(tasks), actions.remove, 'Ctrl+Delete', tasks > 0),
    <Menu.Divider key="table" />,
    item(planTableWords.replace.open, actions.replace, 'Ctrl+H'),
    item(planTableWords.print.open, actions.print),
  ];
}
