import { Menu, Tooltip } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { menuParts, type BoundVerb } from './verb.ts';
import classes from './verb-items.module.css';

interface VerbItemsProps {
  readonly verbs: readonly BoundVerb[];
  /** Runs before the verb: where the keyboard shall be when the menu is gone. */
  readonly onRun: () => void;
}

/** The items of a menu. What cannot be done now stays reachable, so that it can say why. */
export function VerbItems({ verbs, onRun }: VerbItemsProps) {
  const parts = menuParts.map((part) => verbs.filter(({ menu }) => menu === part)).filter((part) => part.length > 0);
  return parts.map((part, at) => (
    <Fragment key={part[0]?.menu}>
      {at > 0 && <Menu.Divider />}
      {part.map((verb) => (
        <VerbItem key={verb.label()} verb={verb} onRun={onRun} />
      ))}
    </Fragment>
  ));
}

function VerbItem({ verb, onRun }: { readonly verb: BoundVerb; readonly onRun: () => void }): ReactNode {
  const why = verb.whyNot();
  const run = (): void => {
    onRun();
    verb.run();
  };
  return (
    <Tooltip
      label={why}
      disabled={why === null}
      position="right"
      multiline
      maw={320}
      openDelay={0}
      events={{ hover: true, focus: true, touch: true }}
      // Inside the landmark, but outside the menu, which holds nothing but items.
      portalProps={{ target: 'main' }}
      floatingStrategy="fixed"
    >
      <Menu.Item
        {...(why === null ? { onClick: run } : { 'aria-disabled': true, closeMenuOnClick: false })}
        className={classes.item ?? ''}
        rightSection={verb.keys[0] && <kbd className={classes.key}>{verb.keys[0]}</kbd>}
      >
        {verb.label()}
      </Menu.Item>
    </Tooltip>
  );
}
