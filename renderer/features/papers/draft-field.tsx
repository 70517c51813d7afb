import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { normalizeText } from '../../../shared/domain/text/normalize.ts';
import { paperWords } from '../../i18n/paper-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { keep, readKept } from '../../platform/kept-in-session.ts';
import { SmallButton } from '../../ui/small-button.tsx';
import styles from './draft-field.module.css';
import { useOpenChoice } from './open-choices.ts';
import type { Draft, DraftPart, PaperRead } from './use-draft.ts';

const say = paperWords.conflict;

interface DraftFieldProps<T> {
  readonly label: string;
  /** Of the field within its paper. */
  readonly name: string;
  readonly paper: PaperRead;
  readonly draft: Draft;
  readonly part: DraftPart<T>;
  readonly show: (value: T) => string;
  readonly parse: (text: string) => T;
  /** What is wrong with a text, or null. */
  readonly check?: (text: string) => string | null;
  readonly description?: string;
  readonly placeholder?: string;
  /** Lines at least; absent: one line that Enter stores. */
  readonly rows?: number;
}

/** What was typed, and what stood there when it was begun. */
interface Typed<T> {
  readonly base: T;
  readonly text: string;
}

/**
 * A field of a draft, stored when it is left; Esc takes back what was typed. Typed words outlast a reload, and where another window
 * has changed the same field meanwhile, both are shown and neither is lost.
 */
export function DraftField<T>({ label, name, paper, draft, part, show, parse, check, description, placeholder, rows }: DraftFieldProps<T>) {
  const key = `paper.${paper.id}.${name}`;
  const [typed, setTyped] = useState<Typed<T> | null>(() => readKept<Typed<T> | null>(key, null));
  const [problem, setProblem] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<{ readonly value: T } | null>(null);
  // What this field itself has stored since it was begun to be written: what is stored next stands on that, however early it was asked for.
  const own = useRef<{ readonly value: T } | null>(null);
  const value = part.read(paper);
  const box = useRef<HTMLDivElement>(null);
  useOpenChoice(box, theirs !== null && typed !== null);

  const hold = (next: Typed<T> | null): void => {
    setTyped(next);
    keep(key, next);
  };
  const drop = (): void => {
    hold(null);
    setProblem(null);
    setTheirs(null);
  };
  const save = async (of: Typed<T> | null): Promise<void> => {
    if (of === null) return;
    const wrong = check?.(of.text) ?? null;
    setProblem(wrong);
    if (wrong !== null) return;
    try {
      const stored = await draft.afterwards(() => draft.storeNow(part, own.current ? own.current.value : of.base, parse(of.text)));
      if (stored.kind === 'elsewhere') return setTheirs({ value: stored.theirs });
      own.current = { value: parse(of.text) };
      setTheirs(null);
      // Unless more was typed meanwhile, which then stands on what was stored.
      setTyped((latest) => {
        const next = latest === null || latest.text === of.text ? null : { ...latest, base: parse(of.text) };
        keep(key, next);
        return next;
      });
    } catch (thrown) {
      setProblem(asFailure(thrown).message);
    }
  };
  // What a reload or leaving the screen cut off is stored now.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, for what was kept
  useEffect(() => void save(typed), []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (rows === undefined || event.ctrlKey)) {
      event.preventDefault();
      void save(typed);
    } else if (event.key === 'Escape' && typed !== null) {
      event.preventDefault();
      drop();
    }
  };
  const shared = {
    label,
    name,
    description,
    placeholder,
    size: 'xs',
    value: typed?.text ?? show(value),
    error: theirs ? say.field(show(theirs.value)) : problem,
    spellCheck: false,
    onChange: (event: { currentTarget: { value: string } }) => {
      if (typed === null) own.current = null;
      hold({ base: typed?.base ?? value, text: event.currentTarget.value });
    },
    onBlur: () => void save(typed),
    onKeyDown,
  };
  return (
    <div ref={box}>
      {rows === undefined ? <TextInput {...shared} /> : <Textarea autosize minRows={rows} maxRows={14} {...shared} />}
      {theirs && typed && (
        <div className={styles.choice}>
          <SmallButton
            onClick={() => {
              own.current = null;
              void save({ ...typed, base: theirs.value });
            }}
          >
            {say.keepMine}
          </SmallButton>
          <SmallButton onClick={drop}>{say.takeTheirs}</SmallButton>
        </div>
      )}
    </div>
  );
}

/** A line each, without the empty ones. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(normalizeText)
    .filter((line) => line !== '');
export const asLines = (lines: readonly string[]): string => lines.join('\n');
export const asText = (text: string): string => text;
/** As it is stored: what is typed on stands on that. */
export const typedText = normalizeText;
