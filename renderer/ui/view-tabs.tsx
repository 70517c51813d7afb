import { formatNumber } from '../i18n/format.ts';
import styles from './view-tabs.module.css';

export interface ViewTab {
  readonly label: string;
  readonly href: string;
  readonly current?: boolean;
  readonly count?: number | undefined;
}

interface ViewTabsProps {
  readonly label: string;
  readonly tabs: readonly ViewTab[];
}

/** The views of one screen beside its title: links, for each has an address. */
export function ViewTabs({ label, tabs }: ViewTabsProps) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.label} className={styles.tab} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span className={styles.count}>{formatNumber(tab.count)}</span>}
        </a>
      ))}
    </nav>
  );
}
