import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { words } from '../i18n/vi.ts';
import { asFailure, type CallFailure } from '../platform/call-failure.ts';
import { Calm } from '../ui/calm.tsx';
import { FailureMessage } from '../ui/failure.tsx';

interface ScreenGuardProps {
  readonly children: ReactNode;
}

interface ScreenGuardState {
  readonly failure: CallFailure | null;
}

/** A screen that breaks while it is drawn, or cannot be fetched, must not take the frame with it. */
export class ScreenGuard extends Component<ScreenGuardProps, ScreenGuardState> {
  override state: ScreenGuardState = { failure: null };

  static getDerivedStateFromError(thrown: unknown): ScreenGuardState {
    return { failure: asFailure(thrown) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return (
      <Calm title={words.common.failed}>
        <FailureMessage failure={failure} />
        <div>
          <Button onClick={() => location.reload()}>{words.common.reload}</Button>
        </div>
      </Calm>
    );
  }
}
