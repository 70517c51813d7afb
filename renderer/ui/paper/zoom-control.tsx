import { UnstyledButton } from '@mantine/core';
import { words } from '../../i18n/vi.ts';
import styles from './paper.module.css';
import type { Zoom } from './use-zoom.ts';

const text = words.print;

export function ZoomControl({ zoom }: { readonly zoom: Zoom }) {
  return (
    <span className={styles.zoom}>
      <UnstyledButton className={styles.zoomStep} aria-label={text.farther} onClick={zoom.farther}>
        −
      </UnstyledButton>
      <UnstyledButton className={styles.zoomFit} aria-label={text.fit} onClick={zoom.fit}>
        {zoom.fits ? `${text.fit} · ` : ''}
        {zoom.percent}%
      </UnstyledButton>
      <UnstyledButton className={styles.zoomStep} aria-label={text.closer} onClick={zoom.closer}>
        +
      </UnstyledButton>
    </span>
  );
}
