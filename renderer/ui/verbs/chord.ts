type Letter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'K' | 'S' | 'U' | 'V' | 'X' | 'Y' | 'Z';
type Named = 'Backspace' | 'Delete' | 'Enter' | 'Esc' | 'F2' | 'F6' | 'F8' | 'F9' | 'Space' | 'Tab' | '↑' | '↓' | '←' | '→';

/** A key with its modifiers, spelt as it is shown: "Ctrl+Shift+Z", "Alt+↑". Ctrl stands for ⌘ too. */
export type Chord = `${'Ctrl+' | ''}${'Alt+' | ''}${'Shift+' | ''}${Letter | Named}`;

export type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const spelt: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', ' ': 'Space', Escape: 'Esc' };

/** What was pressed, spelt as a chord, whether or not anything is bound to it. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: PressedKey): string {
  const name = spelt[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', name].filter((part) => part !== false).join('+');
}

/** While an input method composes, every key is its own (`keyCode` 229 where the flag comes late). */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
