import type { ReactNode } from 'react';

/** What every view of the screen has on its title line. */
export interface LifeFrame {
  readonly note: ReactNode;
  readonly actions: ReactNode;
}
