import { Anchor } from '@mantine/core';
import type { CSSProperties } from 'react';
import { hrefOf, type Route } from '../../routes/route.ts';
import { formatNumber } from '../../i18n/format.ts';
import { overviewWords as say } from '../../i18n/overview-words.ts';
import { StatusShape } from '../../ui/status/status-mark.tsx';
import { toneOf } from '../../ui/status/status-tone.ts';
import styles from './overview.module.css';
import { agencyLines, agencyName, classLines, GROUPS, groupCounts, groupsInWords, type ClassLine, type OverviewData } from './overview-numbers.ts';

interface ClassBarsProps {
  readonly data: OverviewData;
  readonly to: (statusClass: string) => Route;
}

/** One bar a class, named beside it; leads to the tasks it counts. */
export function ClassBars({ data, to }: ClassBarsProps) {
  const { dated, routine } = classLines(data.counts);
  const { counts } = data;
  return (
    <div className={styles.classes}>
      {dated.length > 0 && <ClassGroup title={say.dated(counts.counted - counts.routine)} lines={dated} to={to} />}
      {routine.length > 0 && <ClassGroup title={say.routine(counts.routine)} lines={routine} to={to} />}
      {counts.setAside > 0 && <p className={styles.quiet}>{say.setAside(counts.setAside)}</p>}
    </div>
  );
}

function ClassGroup({ title, lines, to }: { readonly title: string; readonly lines: readonly ClassLine[]; readonly to: ClassBarsProps['to'] }) {
  return (
    <div>
      <h3 className={styles.small}>{title}</h3>
      <ul className={styles.bars}>
        {lines.map(({ class: name, label, count, of }) => (
          <li key={name}>
            <a className={styles.classLine} href={hrefOf(to(name))}>
              <span className={styles.classLabel} data-tone={toneOf(name)}>
                <StatusShape tone={toneOf(name)} />
                <span>{label.replace(/^Thường xuyên: /, '')}</span>
              </span>
              <span className={styles.track}>
                <span className={styles.bar} data-tone={toneOf(name)} style={share(count, of)} />
              </span>
              <span className={styles.count}>
                {formatNumber(count)} <span className={styles.quiet}>{of === 0 ? '' : say.percent(Math.round((count / of) * 1000) / 10)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const share = (count: number, of: number): CSSProperties => ({ width: `${of === 0 ? 0 : (100 * count) / of}%` });

interface AgencyBarsProps {
  readonly data: OverviewData;
  readonly to: (lead: OverviewData['byAgency'][number]['lead']) => Route;
}

/** One divided bar an agency, as long as it has work. */
export function AgencyBars({ data, to }: AgencyBarsProps) {
  const agencies = agencyLines(data);
  const most = Math.max(1, ...agencies.map(({ counted }) => counted));
  return (
    <>
      <Legend />
      <ul className={styles.agencyBars}>
        {agencies.map((agency) => {
          const counts = groupCounts(agency);
          const name = agencyName(agency.lead.name);
          return (
            <li key={`${agency.lead.id ?? ''}${agency.lead.name}`}>
              <Anchor
                underline="never"
                className={styles.agencyLine ?? ''}
                href={hrefOf(to(agency.lead))}
                title={say.agencyLine(name, groupsInWords(counts))}
                aria-label={say.agencyLine(name, groupsInWords(counts))}
              >
                <span className={styles.agencyName}>{name}</span>
                <span className={styles.track} data-divided>
                  {GROUPS.filter((group) => counts[group] > 0).map((group) => (
                    <span key={group} className={styles.segment} data-group={group} style={share(counts[group], most)}>
                      {formatNumber(counts[group])}
                    </span>
                  ))}
                </span>
                <span className={styles.count}>{formatNumber(agency.counted)}</span>
              </Anchor>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Legend() {
  return (
    <div className={styles.legend} aria-hidden="true">
      {GROUPS.map((group) => (
        <span key={group} className={styles.legendItem} data-group={group}>
          <StatusShape tone={group} /> {say.groups[group]}
        </span>
      ))}
    </div>
  );
}
