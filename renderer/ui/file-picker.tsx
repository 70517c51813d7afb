import { Button, type ButtonProps } from '@mantine/core';
import { useRef } from 'react';

interface FilePickerProps extends ButtonProps {
  readonly label: string;
  /** Extensions offered, joined by commas; absent: any file. */
  readonly accept?: string;
  readonly multiple?: boolean;
  /** A whole folder instead of files. */
  readonly folder?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the system's own choice of files. */
export function FilePicker({ label, accept, multiple = false, folder = false, onFiles, ...look }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...look} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        aria-label={label}
        {...(folder && { webkitdirectory: '' })}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
