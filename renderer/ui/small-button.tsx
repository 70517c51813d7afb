import { Button, type ButtonProps, type ElementProps } from '@mantine/core';

type SmallButtonProps = ButtonProps & ElementProps<'button', keyof ButtonProps>;

/** A button that stands within a table or under a form rather than for the page. */
export function SmallButton(props: SmallButtonProps) {
  return <Button size="compact-sm" fz="var(--app-grid-font)" {...props} />;
}
