import { AgencyPicker } from '../../data/agency-picker.tsx';
import { nameUnlisted } from '../../data/name-unlisted.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { agencyWords } from '../../i18n/agency-words.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { SmallButton } from '../../ui/small-button.tsx';
import { MarkPopover } from './mark-popover.tsx';
import classes from './plan.module.css';

const { agency: say } = planWords;
const MOST_PROPOSALS = 3;

interface AgencyQuestionProps {
  readonly name: string;
  readonly mark: HTMLElement;
  readonly onClose: () => void;
}

/** Asks what a name is that the register does not know, the nearest known ones first; nothing is written before an answer. */
export function AgencyQuestion({ name, mark, onClose }: AgencyQuestionProps) {
  const { data, isPending } = useQueryOf('agencies.suggest', { text: name });
  // Nothing moves under the hand: it opens with what it has to propose.
  if (isPending) return null;
  const answer = (act: Promise<void>): void => {
    onClose();
    void act;
  };
  const learn = (id: string): void => answer(nameUnlisted.asAliasOf(id, name));
  return (
    <MarkPopover mark={mark} label={say.ask} onClose={onClose}>
      <div className={classes.question}>
        <strong>{say.question(name)}</strong>
        <div className={classes.answers}>
          {data?.slice(0, MOST_PROPOSALS).map(({ id, name: known }) => (
            <SmallButton key={id} onClick={() => learn(id)}>
              {agencyWords.unlisted.aliasOf(known)}
            </SmallButton>
          ))}
          <SmallButton onClick={() => answer(nameUnlisted.asNew(name))}>{say.register}</SmallButton>
          <AgencyPicker label={agencyWords.unlisted.other} onPick={learn} />
        </div>
        <div className={classes.quiet}>{say.wordsKept}</div>
        <div className={classes.questionEnd}>
          <SmallButton variant="subtle" onClick={onClose}>
            {say.leave}
          </SmallButton>
        </div>
      </div>
    </MarkPopover>
  );
}
