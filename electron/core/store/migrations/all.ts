import { planRegister } from './0001-plan-register.ts';
import { agenciesAndPeople } from './0002-agencies-and-people.ts';
import { planVersions } from './0003-plan-versions.ts';
import { reporting } from './0004-reporting.ts';
import { subTasks } from './0005-sub-tasks.ts';
import { scale } from './0006-scale.ts';
import { placeOfEntries } from './0007-place-of-entries.ts';
import { ownColumns } from './0008-own-columns.ts';
import { listsByIndex } from './0009-lists.ts';
import { cleanTexts } from './0010-clean-texts.ts';
import { workingCalendar } from './0011-working-calendar.ts';
import { stepsByPerson } from './0012-steps-by-person.ts';
import { issuedSectionNumbers } from './0013-issued-section-numbers.ts';
import { resultsTaken } from './0014-results-taken.ts';
import { moreAgencyKinds } from './0015-more-agency-kinds.ts';
import { paperRegister } from './0016-paper-register.ts';
import { papers } from './0017-papers.ts';
import { retypedResults } from './0018-retyped-results.ts';
import { indicatorsAndProposals } from './0019-indicators-and-proposals.ts';
import { paperTemplates } from './0020-paper-templates.ts';
import { bookMark } from './0021-book-mark.ts';
import type { Migration } from './migration.ts';

/** Forward only; the place in this list is the `user_version` it leads to. A released entry is never edited. */
export const migrations: readonly Migration[] = [
  planRegister,
  agenciesAndPeople,
  planVersions,
  reporting,
  subTasks,
  scale,
  placeOfEntries,
  ownColumns,
  listsByIndex,
  cleanTexts,
  workingCalendar,
  stepsByPerson,
  issuedSectionNumbers,
  resultsTaken,
  moreAgencyKinds,
  paperRegister,
  papers,
  retypedResults,
  indicatorsAndProposals,
  paperTemplates,
  bookMark,
];
