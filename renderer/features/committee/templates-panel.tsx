import { NativeSelect, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { PaperTemplate } from '../../../shared/api/paper-templates.api.ts';
import { PAPER_KIND_IDS, type PaperKind } from '../../../shared/domain/papers/paper-kinds.ts';
import { giveTemplate, saveTemplate } from '../../data/give-template.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { paperWords } from '../../i18n/paper-words.ts';
import { templateWords as say } from '../../i18n/template-words.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { FilePicker } from '../../ui/file-picker.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { SmallButton } from '../../ui/small-button.tsx';
import text from '../../ui/text.module.css';
import { TemplateFieldList } from './template-field-list.tsx';
import styles from './templates.module.css';

interface TemplatesPanelProps {
  readonly committeeId: string;
  readonly onClose: () => void;
}

/** The office's own Word file for each kind of paper, and the fields that can stand in it. */
export function TemplatesPanel({ committeeId, onClose }: TemplatesPanelProps) {
  const templates = useQueryOf('paperTemplates.list', { committeeId });
  const [kind, setKind] = useState<PaperKind>('report');
  const kinds = new Set(templates.data?.map((template) => template.kind));
  return (
    <SidePanel title={say.title} onClose={onClose}>
      <p className={text.quiet}>{say.teach}</p>
      <QueryFailure queries={[templates]} />
      {templates.data && (
        <>
          <NativeSelect
            size="xs"
            label={say.kind}
            value={kind}
            data={PAPER_KIND_IDS.map((value) => ({ value, label: kinds.has(value) ? say.withTemplate(paperWords.kinds[value]) : paperWords.kinds[value] }))}
            onChange={(event) => setKind(PAPER_KIND_IDS.find((each) => each === event.currentTarget.value) ?? kind)}
          />
          <TemplateOfKind key={kind} committeeId={committeeId} kind={kind} template={templates.data.find((each) => each.kind === kind) ?? null} />
          <TemplateFieldList key={`fields ${kind}`} kind={kind} />
        </>
      )}
    </SidePanel>
  );
}

interface TemplateOfKindProps {
  readonly committeeId: string;
  readonly kind: PaperKind;
  readonly template: PaperTemplate | null;
}

function TemplateOfKind({ committeeId, kind, template }: TemplateOfKindProps) {
  const [checking, setChecking] = useState(false);
  const [refused, setRefused] = useState<{ readonly file: File; readonly failure: CallFailure } | null>(null);

  const give = async (file: File, plain = false): Promise<void> => {
    setChecking(true);
    setRefused(null);
    try {
      const given = await giveTemplate({ committeeId, kind, file, plain });
      notifyUndoable(say.taken(file.name, given.fields.length), given.entryId);
    } catch (thrown) {
      setRefused({ file, failure: asFailure(thrown) });
    } finally {
      setChecking(false);
    }
  };

  return (
    <>
      {template === null ? <p className={styles.none}>{say.none}</p> : <Given template={template} />}
      <div className={styles.buttons}>
        <FilePicker
          size="compact-sm"
          fz="var(--app-grid-font)"
          label={checking ? say.checking : template === null ? say.choose : say.replace}
          accept=".docx,.dotx"
          disabled={checking}
          onFiles={([file]) => file && void give(file)}
        />
        {template !== null && <SmallButton onClick={() => void remove(template)}>{say.remove}</SmallButton>}
      </div>
      {refused && <Refusal failure={refused.failure} />}
      {refused?.failure.code === 'templates.noFields' && (
        <div className={styles.buttons}>
          <SmallButton onClick={() => void give(refused.file, true)}>{say.plain}</SmallButton>
        </div>
      )}
    </>
  );
}

const Given = ({ template }: { readonly template: PaperTemplate }) => (
  <div>
    <UnstyledButton className={styles.file} title={say.save(template.name)} onClick={() => void save(template)}>
      {template.name}
    </UnstyledButton>
    <p className={text.quiet}>{say.given(template.givenAt)}</p>
  </div>
);

async function save({ id }: PaperTemplate): Promise<void> {
  try {
    const name = await saveTemplate(id);
    if (name !== null) notify(say.saved(name));
  } catch (thrown) {
    notifyFailure(asFailure(thrown));
  }
}

async function remove({ id, revision, name }: PaperTemplate): Promise<void> {
  try {
    const { entryId } = await runCommand('paperTemplates.remove', { id, revision });
    notifyUndoable(say.removed(name), entryId);
  } catch (thrown) {
    notifyFailure(asFailure(thrown));
  }
}
