import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { takeKeyboard } from './take-keyboard.ts';

interface DialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** Names the cross. */
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly size?: 'md' | 'lg' | 'xl';
  readonly children: ReactNode;
}

/** A question or a text over the whole window. */
export function Dialog({ opened, title, closeLabel, onClose, size = 'md', children }: DialogProps) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} returnFocus={false}>
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content ref={takeKeyboard}>
        <Modal.Header>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={closeLabel} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
