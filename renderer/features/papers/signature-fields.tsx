import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { recipientLine } from '../../../shared/domain/papers/recipient-line.ts';
import { kindRules } from '../../../shared/domain/papers/paper-kinds.ts';
import { paperWords } from '../../i18n/paper-words.ts';
import styles from './desk.module.css';
import { asLines, asText, DraftField, linesOf, typedText } from './draft-field.tsx';
import type { DraftFieldsProps } from './draft-form.tsx';
import { draftParts, headPart } from './draft-parts.ts';

const say = paperWords.desk;
const OTHER = '?';
const HEAD_LINES = ['parent', 'issuer', 'place'] as const;

/** Who signs, who gets it, and the head that is the same on all papers of the office. */
export function SignatureFields({ paper, draft }: DraftFieldsProps) {
  const { signers, content, kind } = paper;
  const known = signers.some(({ name }) => name === content.signer);
  const [other, setOther] = useState(!known);
  const fields = { paper, draft };
  const choose = (name: string): void => {
    setOther(name === OTHER);
    if (name === OTHER) return;
    // One of those who may sign brings the lines over the name.
    draft.choose((now) => {
      const lines = now.signers.find((each) => each.name === name)?.authority;
      return { content: { signer: name, ...(lines && { authority: lines }) } };
    });
  };
  return (
    <>
      {signers.length > 0 && (
        <NativeSelect
          size="xs"
          name="signer"
          label={say.signer}
          value={known ? content.signer : OTHER}
          data={[...signers.map(({ name }) => ({ value: name, label: name })), { value: OTHER, label: say.otherSigner }]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      {(other || !known) && <DraftField label={say.signerName} name="signer" part={draftParts.signer} show={asText} parse={typedText} {...fields} />}
      <DraftField label={say.authority} name="authority" part={draftParts.authority} show={asLines} parse={linesOf} rows={2} {...fields} />
      {(kindRules(kind).twoSign === true || content.secretary !== '') && (
        <DraftField label={say.secretary} name="secretary" part={draftParts.secretary} show={asText} parse={typedText} {...fields} />
      )}
      <Checkbox
        size="xs"
        label={paperWords.marks.digital}
        checked={content.digitalSignature === true}
        onChange={({ currentTarget: { checked } }) => draft.choose(() => ({ content: { digitalSignature: checked } }))}
      />
      <DraftField
        label={say.perLine(say.recipients)}
        name="recipients"
        part={draftParts.recipients}
        show={asLines}
        parse={(text) => linesOf(text).map(recipientLine)}
        rows={2}
        {...fields}
      />
      <details className={styles.fold}>
        <summary>{say.head}</summary>
        <div className={styles.fields}>
          {HEAD_LINES.map((line) => (
            <DraftField
              key={line}
              label={say[line]}
              name={line}
              part={headPart(line)}
              show={asText}
              parse={typedText}
              {...(line === 'place' ? {} : { rows: 1 })}
              {...fields}
            />
          ))}
        </div>
      </details>
    </>
  );
}
