import { useQuery } from '@tanstack/react-query';
import { words } from '../i18n/vi.ts';
import { readThirdPartyNotices } from '../platform/third-party-notices.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './notices-dialog.module.css';

/** The licences of the software and fonts that the application carries, as their authors wrote them. */
export function NoticesDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { data, isError } = useQuery({ queryKey: ['third-party-notices'], queryFn: readThirdPartyNotices, enabled: opened });
  return (
    <Dialog opened={opened} onClose={onClose} size="xl" title={words.help.licences} closeLabel={words.common.close}>
      <p className={styles.lead}>{isError ? words.help.licencesMissing : words.help.licencesLead}</p>
      {data !== undefined && (
        // A long text is read by scrolling, with keys too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre className={styles.text} tabIndex={0} lang="en">
          {data}
        </pre>
      )}
    </Dialog>
  );
}
