import {
  Button,
  Checkbox,
  Combobox,
  createTheme,
  Input,
  Menu,
  Modal,
  Popover,
  Radio,
  SegmentedControl,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

const accent: MantineColorsTuple = ['#e8f2f9', '#d3e6f3', '#a6cce6', '#74b0d8', '#4a98cb', '#2b84bc', '#0b5c8f', '#094f7c', '#074168', '#053352'];
const gray: MantineColorsTuple = ['#f7f8fa', '#eff1f4', '#e4e7eb', '#d5d9de', '#b9bfc7', '#8d95a0', '#646d78', '#4a525c', '#2f363e', '#1b2026'];
const dark: MantineColorsTuple = ['#d5d9de', '#b4bac3', '#969ea9', '#6d7682', '#3d444d', '#2f353d', '#262b32', '#1d2127', '#171a1f', '#111317'];

/** What opens has the keyboard at once; while it faded in, keys went to what stands behind it. */
const atOnce = { duration: 0 } as const;

/** Everything visual that is not layout; components read it through Mantine or the `--app-*` variables below. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: 6,
  colors: { accent, gray, dark },
  black: '#1b2026',
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  // Room for ế, ộ, ữ and Ấ: never below 1.45 where Vietnamese stands.
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.45' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.0625rem', lineHeight: '1.5' },
      h2: { fontSize: '0.9375rem', lineHeight: '1.5' },
      h3: { fontSize: '0.875rem', lineHeight: '1.5' },
    },
  },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({
      defaultProps: { variant: 'default', size: 'sm' },
      vars: (_, { size }) => ({ root: size === 'sm' ? { '--button-height': '32px', '--button-padding-x': '12px', '--button-fz': '0.8125rem' } : {} }),
      // A row too narrow for its buttons wraps; no button's word is cut.
      styles: { root: { flexShrink: 0, fontWeight: 500 }, label: { lineHeight: 1.5 } },
    }),
    Input: Input.extend({
      vars: (_, { size }) => ({ wrapper: { '--input-height': size === 'xs' ? '30px' : '32px', '--input-fz': size === 'xs' ? '0.8125rem' : '0.875rem' } }),
      styles: { wrapper: { '--input-bd': 'var(--mantine-color-default-border)' } },
    }),
    InputWrapper: Input.Wrapper.extend({
      vars: () => ({
        label: { '--input-label-size': '0.8125rem' },
        error: { '--input-error-size': '0.75rem' },
        description: { '--input-description-size': '0.75rem' },
        success: {},
      }),
      styles: { label: { fontWeight: 400, color: 'var(--app-muted)', marginBottom: 4 }, description: { lineHeight: 1.5 } },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' }, styles: { label: { fontSize: '0.8125rem', lineHeight: 1.5, paddingInlineStart: 8 } } }),
    Radio: Radio.extend({ defaultProps: { size: 'xs' }, styles: { label: { fontSize: '0.8125rem', lineHeight: 1.5, paddingInlineStart: 8 } } }),
    // Lists to choose from stay inside the landmark of their field, and are not cut off by a panel that scrolls.
    Combobox: Combobox.extend({ defaultProps: { withinPortal: false, floatingStrategy: 'fixed' } }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { size: 'xs', withItemsBorders: false, transitionDuration: 80 },
      vars: () => ({
        root: {
          '--sc-padding': '2px 10px',
          '--sc-font-size': '0.8125rem',
          '--sc-label-color': 'var(--app-accent-text)',
          '--sc-color': 'var(--app-accent-soft)',
        },
      }),
      styles: {
        root: { background: 'var(--mantine-color-body)', border: '1px solid var(--mantine-color-default-border)', padding: 2 },
        label: { lineHeight: 1.6 },
        indicator: { boxShadow: 'none' },
      },
    }),
    // Hidden with what it hangs on, it would lose the keyboard, and every letter typed from then on.
    Popover: Popover.extend({ defaultProps: { transitionProps: atOnce, hideDetached: false } }),
    Menu: Menu.extend({
      defaultProps: { shadow: 'sm', withInitialFocusPlaceholder: false, transitionProps: atOnce },
      styles: { item: { fontSize: '0.8125rem', lineHeight: 1.5 } },
    }),
    Modal: Modal.extend({ styles: { title: { fontWeight: 600, fontSize: '0.9375rem' } } }),
    ModalRoot: Modal.Root.extend({ defaultProps: { centered: true, transitionProps: atOnce } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: false, fz: 'xs' } }),
  },
});

/** Also the colours of pictures that leave the program: they go into white papers. */
export const lightColours = {
  '--mantine-color-dimmed': '#646d78',
  '--mantine-color-placeholder': '#757e89',
  '--mantine-color-error': '#b3261e',
  '--mantine-color-default-border': '#dfe3e8',
  '--app-surface': '#f7f8fa',
  '--app-canvas': '#eef0f2',
  '--app-hairline': '#e4e7eb',
  '--app-text': '#1b2026',
  '--app-muted': '#646d78',
  '--app-accent': '#0b5c8f',
  '--app-accent-soft': '#e3f0f8',
  '--app-accent-text': '#0b5c8f',
  '--app-ok-soft': '#e3f3e6',
  '--app-ok-text': '#1a6b31',
  '--app-warn-soft': '#fdefd8',
  '--app-warn-text': '#8a5000',
  '--app-late-soft': '#fce4e1',
  '--app-late-text': '#a3211a',
  '--app-bar-done': '#a3d5b0',
  '--app-bar-claimed': '#b4d3e8',
  '--app-bar-going': '#d3d8de',
  '--app-bar-slow': '#f2cc8d',
  '--app-bar-late': '#e69d95',
  '--app-bar-absent': '#eff1f4',
} as const;

/** One accent, three status colours that differ in lightness, greys. `-text` on `-soft` and on the page is WCAG AA in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--app-grid-font': '0.8125rem',
    '--app-rail-wide': '200px',
    '--app-rail-narrow': '56px',
    '--app-bar-height': '44px',
    '--app-status-height': '28px',
  },
  light: lightColours,
  dark: {
    '--mantine-color-body': '#1d2127',
    '--mantine-color-text': '#d5d9de',
    '--mantine-color-dimmed': '#a0a8b3',
    '--mantine-color-placeholder': '#8f98a4',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-default-border': '#3d444d',
    '--app-surface': '#171a1f',
    '--app-canvas': '#111317',
    '--app-hairline': '#31373f',
    '--app-text': '#d5d9de',
    '--app-muted': '#a0a8b3',
    '--app-accent': '#4a98cb',
    '--app-accent-soft': '#1b3546',
    '--app-accent-text': '#9fcdea',
    '--app-ok-soft': '#1b3524',
    '--app-ok-text': '#8fd3a0',
    '--app-warn-soft': '#3d2e14',
    '--app-warn-text': '#eebf6f',
    '--app-late-soft': '#452220',
    '--app-late-text': '#ffaba3',
    '--app-bar-done': '#265a36',
    '--app-bar-claimed': '#27506b',
    '--app-bar-going': '#4a525c',
    '--app-bar-slow': '#664a15',
    '--app-bar-late': '#77312d',
    '--app-bar-absent': '#2b3138',
  },
});
