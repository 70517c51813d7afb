import type { Agency, AgencyDetails } from '../../../shared/api/agencies.api.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { agencyWords } from '../../i18n/agency-words.ts';
import { SmallButton } from '../../ui/small-button.tsx';
import styles from './agencies.module.css';
import type { AgencyChange } from './use-agency-edit.ts';

const say = agencyWords.panel;

interface UsualDetailsProps {
  readonly agency: Agency;
  readonly onUse: (change: AgencyChange) => void;
}

/** What usually goes with the name and is not filled in yet; taken over by one press, never by itself. */
export function UsualDetails({ agency, onUse }: UsualDetailsProps) {
  const usual = useQueryOf('agencies.suggestDetails', { name: agency.name }).data;
  const news = usual && stillNew(agency, usual);
  if (!news || (news.abbreviation === '' && news.aliases.length === 0)) return null;
  return (
    <div className={styles.usual}>
      <span>{say.usual(news.abbreviation, news.aliases.join('; '))}</span>
      <SmallButton
        onClick={() =>
          onUse({
            ...(news.abbreviation !== '' && { abbreviation: news.abbreviation }),
            ...(news.aliases.length > 0 && { aliases: [...agency.aliases, ...news.aliases] }),
          })
        }
      >
        {say.takeUsual}
      </SmallButton>
    </div>
  );
}

function stillNew(agency: Agency, { abbreviation, aliases }: AgencyDetails): Pick<AgencyDetails, 'abbreviation' | 'aliases'> {
  const known = new Set([agency.name, agency.abbreviation, ...agency.aliases].map(foldText));
  return { abbreviation: agency.abbreviation === '' ? abbreviation : '', aliases: aliases.filter((alias) => !known.has(foldText(alias))) };
}
