import type { RaThemeOptions } from 'react-admin'

const type = {
  fontFamily: '"Segoe UI", "Helvetica Neue", Roboto, "Liberation Sans", "DejaVu Sans Condensed", Arial, sans-serif',
  fontSize: 14,
  h1: { fontSize: '1.6rem', fontWeight: 650, letterSpacing: '-0.01em', lineHeight: 1.25 },
  h2: { fontSize: '1.05rem', fontWeight: 650, lineHeight: 1.35 },
  h3: { fontSize: '0.95rem', fontWeight: 650, lineHeight: 1.4 },
  button: { textTransform: 'none' as const, fontWeight: 600 },
}

// A line of hint or error has room when there is one.
const inputs = Object.fromEntries(
  ['Text', 'Select', 'NullableBoolean', 'Boolean', 'CheckboxGroup', 'Autocomplete', 'TextArray'].map((kind) => [
    `Ra${kind}Input`,
    { defaultProps: { helperText: false, ...(/Select|Null|Group/.test(kind) && { margin: 'none' }) } },
  ]),
)

const root = <const S extends object>(style: S) => ({ styleOverrides: { root: style } })

const components = (line: string, faint: string, chosen: string, focus: string) => ({
  MuiButton: { defaultProps: { disableElevation: true } },
  // The checkboxes of the rows have their name on the input, where screen readers expect it: with MUI 9 react-admin 5.15 sets it around the input (axe: label).
  MuiCheckbox: {
    defaultProps: {
      size: 'small' as const,
      slotProps: {
        root: { 'aria-label': undefined },
        input: (owner: object) => ('aria-label' in owner ? { 'aria-label': owner['aria-label'] } : {}),
      },
    },
  },
  // The circle beside the title bar has no name (axe: aria-progressbar-name), and tells what the page itself says too.
  MuiCircularProgress: { defaultProps: { 'aria-hidden': true } },
  // A field that is left shows its error and moves the button away: the click must still reach it.
  RaSaveButton: { defaultProps: { onMouseDown: (event: { preventDefault(): void }) => event.preventDefault() } },
  MuiTextField: { defaultProps: { size: 'small' as const, variant: 'outlined' as const, fullWidth: true } },
  MuiFormControl: { defaultProps: { size: 'small' as const, variant: 'outlined' as const } },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  // MUI dims it below the contrast that reading needs.
  MuiInputBase: { styleOverrides: { input: { '&::placeholder': { opacity: 1, color: faint } } } },
  MuiLink: { defaultProps: { underline: 'hover' as const }, styleOverrides: { root: { fontWeight: 500 } } },
  MuiTableCell: {
    styleOverrides: {
      head: { fontWeight: 600, fontSize: '0.8rem' },
      root: { borderColor: line },
      sizeSmall: {
        paddingLeft: 8,
        paddingRight: 8,
        // A row may begin with a heading of its own: the first of its kind is not the first of the row.
        '&:first-child': { paddingLeft: 16 },
        '&:last-child': { paddingRight: 16 },
      },
    },
  },
  ...inputs,
  RaArrayInput: { defaultProps: { margin: 'none' } },
  // react-admin shows these buttons under the mouse only: a keyboard could not reach them.
  RaSimpleFormIterator: root({
    '& .RaSimpleFormIterator-action': { visibility: 'visible' },
    '& .RaSimpleFormIterator-line': { paddingTop: 8, paddingBottom: 8 },
  }),
  MuiCard: { defaultProps: { variant: 'outlined' as const }, styleOverrides: { root: { borderColor: line } } },
  MuiCardHeader: {
    styleOverrides: {
      root: { flexWrap: 'wrap', gap: 8, padding: '12px 16px 4px' },
      avatar: { margin: 0, color: faint },
      content: { flex: '1 1 0', minWidth: 130 },
      action: { display: 'flex', alignItems: 'center', gap: 8, margin: 0 },
    },
  },
  // MUI leaves no room for the label of an input that comes first.
  MuiDialogContent: root({ '.MuiDialogTitle-root + &': { paddingTop: 8 } }),
  // Alone in its card, it says that there are no rows.
  MuiCardContent: root({
    padding: '4px 16px 16px',
    '[role=status] > &': { paddingTop: 16 },
    '&:last-child': { paddingBottom: 16 },
  }),
  MuiAppBar: { defaultProps: { elevation: 0 }, styleOverrides: { root: { borderBottom: `1px solid ${line}` } } },
  // React-admin dims these texts below the contrast that reading needs.
  RaLoading: root({ '& .RaLoading-message': { color: 'inherit' } }),
  RaAuthError: root({ '& .RaAuthError-message': { opacity: 1 } }),
  RaAppBar: {
    defaultProps: { color: 'inherit' as const },
    ...root({ '& .MuiToolbar-root': { gap: 8 } }),
  },
  RaLayout: root({
    // A wide table scrolls in its card, not with the page.
    minWidth: 0,
    '& .RaLayout-content': { minWidth: 0, padding: '8px 16px 48px', maxWidth: 1600 },
  }),
  RaShow: root({ '& .RaShow-card': { minWidth: 0 } }),
  RaTabbedShowLayout: root({
    '& .RaTabbedShowLayout-content': { padding: '16px 0' },
    // One tab leaves nothing to choose.
    '& .MuiTabs-root:not(:has(.MuiTab-root + .MuiTab-root))': { display: 'none', '& + hr': { display: 'none' } },
  }),
  RaCreateButton: { defaultProps: { size: 'medium' as const } },
  RaList: root({
    '& .RaList-main': { minWidth: 0 },
    '& .unreadable-filter': { display: 'none' },
    // Half a date is not an error yet: the rows go once a pause in typing is over.
    '& .RaList-main:has(form [data-parser][aria-invalid=true])': {
      '& .unreadable-filter': { display: 'flex', animation: 'come 0.7s step-end' },
      '& .filtered-rows, & nav': { animation: 'go 0s 0.7s forwards' },
      '& .export': { visibility: 'hidden' },
    },
  }),
  RaTopToolbar: root({
    '&.MuiToolbar-root': {
      background: 'none',
      alignItems: 'center',
      flexWrap: 'wrap',
      gap: 4,
      minHeight: 48,
      padding: '4px 0',
    },
  }),
  // In the flow: react-admin lays it over the buttons of the list, where a table that scrolls would cut it off.
  RaBulkActionsToolbar: root({
    '& .RaBulkActionsToolbar-toolbar': {
      position: 'static',
      transform: 'none',
      transition: 'none',
      backgroundColor: chosen,
    },
    '& .RaBulkActionsToolbar-collapsed': { display: 'none' },
  }),
  RaListToolbar: root({
    '&.RaList-actions': { background: 'none', flexDirection: 'row', flexWrap: 'wrap', gap: '0 16px' },
    '& form': { flex: '1 1 240px', minHeight: 0, alignItems: 'center', gap: 8, padding: '4px 0' },
    '& form .MuiFormControl-root': { minWidth: 190 },
    // React-admin hides the text under a filter; an error must be read.
    '& form .MuiFormHelperText-root.Mui-error': { display: 'block', maxWidth: 240 },
  }),
  RaMenuItemLink: root({
    color: 'inherit',
    // A long name takes a second line; in the closed menu it is cut off behind the icon.
    '& .MuiTypography-root': {
      minWidth: 150,
      whiteSpace: 'normal',
      hyphens: 'auto',
      overflowWrap: 'anywhere',
      lineHeight: 1.3,
    },
    '&.RaMenuItemLink-active': { background: chosen, fontWeight: 600 },
  }),
  RaDataTable: {
    defaultProps: { size: 'small' as const },
    ...root({
      // Not dimmed: what is read while the next rows come keeps its contrast.
      '& [aria-busy=true]': { cursor: 'progress' },
      '& td': { fontVariantNumeric: 'tabular-nums' },
      // A long head breaks before the table must scroll.
      '& th': { whiteSpace: 'normal', lineHeight: 1.3 },
      '& td .MuiButton-root:not(.MuiButton-contained)': { whiteSpace: 'nowrap' },
      '& :where(.MuiTableCell-alignRight) + :not(.MuiTableCell-alignRight)': { paddingLeft: 24 },
      'dl + &': { marginTop: 12 },
      '@media (max-width: 899.95px)': {
        // On a phone each row is a card: the linked cell as its title, the cells of a phone under it.
        '& thead, & td:not(.on-phone, .MuiTableCell-paddingCheckbox)': { display: 'none' },
        '& table, & tbody': { display: 'block', width: '100%' },
        '& tr': { display: 'flex', flexWrap: 'wrap', gap: '2px 14px', padding: '10px 16px' },
        '& tr:not(:last-child)': { borderBottom: `1px solid ${line}` },
        '& td.MuiTableCell-root': { border: 0, padding: 0, whiteSpace: 'normal', minWidth: 0, maxWidth: '100%' },
        '& td.MuiTableCell-alignRight::before, & td.is-labelled::before': {
          content: 'attr(data-label) " "',
          color: faint,
        },
        '& td:empty': { display: 'none' },
        '& td.is-title': { flexBasis: '100%', fontWeight: 600 },
      },
    }),
  },
  MuiCssBaseline: {
    styleOverrides: {
      '#page-actions': { display: 'flex', flexWrap: 'wrap', gap: 8, marginLeft: 'auto' },
      'h1 > *, h1 .MuiChip-root': { marginRight: 6, verticalAlign: 'middle' },
      'h1:focus, main:focus, #main-content': { outline: 'none !important' },
      '@keyframes come': { from: { visibility: 'hidden' } },
      '@keyframes go': { to: { visibility: 'hidden', position: 'absolute', height: 0, overflow: 'hidden' } },
      ':focus-visible': { outline: `3px solid ${focus}`, outlineOffset: 2, borderRadius: 4 },
      '@media print': {
        body: { background: '#fff !important' },
        'nav, header, aside, .skip-nav-button, .no-print, .MuiDrawer-root': { display: 'none !important' },
      },
    },
  },
})

interface Palette {
  divider: string
  text: { secondary: string }
  action: { selected: string }
}

const theme = (palette: RaThemeOptions['palette'] & Palette, focus: string): RaThemeOptions => ({
  palette,
  typography: type,
  shape: { borderRadius: 8 },
  sidebar: { width: 228, closedWidth: 56 },
  components: components(palette.divider, palette.text.secondary, palette.action.selected, focus),
})

/** Warm paper, deep teal ink. */
export const lightTheme = theme(
  {
    mode: 'light',
    primary: { main: '#0f5257', contrastText: '#ffffff' },
    secondary: { main: '#7a4b12' },
    error: { main: '#a32020' },
    warning: { main: '#8a5a00' },
    success: { main: '#1d6b40' },
    info: { main: '#1f5a92' },
    background: { default: '#f6f5f1', paper: '#ffffff' },
    text: { primary: '#1c2b2d', secondary: '#51605f' },
    divider: '#e2dfd7',
    action: { selected: '#e9e6de' },
  },
  '#c77700',
)

/** The same, at night. */
export const darkTheme = theme(
  {
    mode: 'dark',
    // Lighter under the mouse: MUI’s own shade would be too dark for the text on it.
    primary: { main: '#7fcdc6', dark: '#a3dcd7', contrastText: '#06282a' },
    secondary: { main: '#e3b778' },
    error: { main: '#f39a94' },
    warning: { main: '#e9bd5e' },
    success: { main: '#86d0a2' },
    info: { main: '#93c1f0' },
    background: { default: '#121819', paper: '#1a2223' },
    text: { primary: '#e6ecea', secondary: '#a8b6b4' },
    divider: '#2f3a3b',
    action: { selected: '#263132' },
  },
  '#f0a63a',
)
