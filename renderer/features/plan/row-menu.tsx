import { Menu } from '@mantine/core';
import { useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { planWords } from '../../i18n/plan-words.ts';
import { ChipButton } from '../../ui/chip.tsx';
import { VerbItems } from '../../ui/verbs/verb-items.tsx';
import type { BoundVerb } from '../../ui/verbs/verb.ts';
import classes from './plan.module.css';

interface RowMenuProps {
  /** Asked when the menu is drawn. */
  readonly verbs: () => readonly BoundVerb[];
  /** Gives the keyboard to the table. */
  readonly toTable: () => void;
}

/** The same verbs twice: under a button of the toolbar, and where a row was clicked with the right button or the menu key was pressed. */
export function RowMenuButton({ verbs, toTable }: RowMenuProps) {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const ran = useRef(false);
  // A verb may have sent the keyboard elsewhere: it is given back to the button only where the menu was left without one.
  const change = (open: boolean): void => {
    setOpened(open);
    if (!open && !ran.current) button.current?.focus();
    ran.current = false;
  };
  const onRun = (): void => {
    ran.current = true;
    toTable();
  };
  return (
    <Menu opened={opened} onChange={change} position="bottom-end" returnFocus={false} withinPortal={false}>
      <Menu.Target>
        <ChipButton ref={button}>
          {planWords.row.menu} <span aria-hidden>▾</span>
        </ChipButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.rowMenu ?? ''}>
        <VerbItems verbs={verbs()} onRun={onRun} />
      </Menu.Dropdown>
    </Menu>
  );
}

interface RowMenuAreaProps extends RowMenuProps {
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** Where a right click opens the menu. */
export function RowMenuArea({ verbs, toTable, className, children }: RowMenuAreaProps) {
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const open = (event: MouseEvent<HTMLElement>): void => {
    // An open cell keeps the system's own menu, with its spelling and clipboard.
    if ((event.target as HTMLElement).closest('[data-editing]')) return;
    event.preventDefault();
    setAt({ x: event.clientX, y: event.clientY });
  };
  const close = (): void => {
    setAt(null);
    toTable();
  };
  // Escape may come before the menu has taken the keyboard, which it then takes while it goes.
  const gone = (): void => {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('[role=menu]')) toTable();
  };
  return (
    <>
      <div className={className} onContextMenu={open}>
        {children}
      </div>
      <Menu
        opened={at !== null}
        onChange={(opened) => !opened && setAt(null)}
        onExitTransitionEnd={gone}
        // Beside the place rather than below it: there it may slide up and down until it fits.
        position="right-start"
        offset={0}
        returnFocus={false}
        withinPortal={false}
        floatingStrategy="fixed"
      >
        <Menu.Target>
          <span aria-hidden style={{ position: 'fixed', left: at?.x ?? 0, top: at?.y ?? 0, width: 1, height: 1 }} />
        </Menu.Target>
        <Menu.Dropdown className={classes.rowMenu ?? ''} onKeyDown={(event) => event.key === 'Escape' && close()}>
          <VerbItems verbs={verbs()} onRun={toTable} />
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
