import type { RaThemeOptions } from 'react-admin'

const type = {
  fontFamily: '"Segoe UI", "Helvetica Neue", Roboto, "Liberation Sans", "DejaVu Sans Condensed", Arial, sans-serif',
  fontSize: 14,
  h1: { fontSize: '1.6rem', fontWeight: 650, letterSpacing: '-0.01em', lineHeight: 1.25 },
  h2: { fontSize: '1.05rem', fontWeight: 650, lineHeight: 1.35 },
  h3: { fontSize: '0.95rem', fontWeight: 650, lineHeight: 1.4 },
  button: { textTransform: 'none' as const, fontWeight: 600 },
}

const components = {
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: { defaultProps: { disableElevation: true } },
  MuiTextField: { defaultProps: { size: 'small' as const, variant: 'outlined' as const, fullWidth: true } },
  MuiFormControl: { defaultProps: { size: 'small' as const, variant: 'outlined' as const } },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiLink: { defaultProps: { underline: 'hover' as const }, styleOverrides: { root: { fontWeight: 500 } } },
  MuiTableCell: {
    styleOverrides: {
      head: { fontWeight: 600, fontSize: '0.8rem' },
      root: { borderColor: 'var(--line)' },
      sizeSmall: {
        paddingLeft: 8,
        paddingRight: 8,
        // A row may begin with a heading of its own: the first of its kind is not the first of the row.
        '&:first-child': { paddingLeft: 16 },
        '&:last-child': { paddingRight: 16 },
      },
    },
  },
  // A line of hint or error has room when there is one.
  RaTextInput: { defaultProps: { helperText: false as const } },
  RaSelectInput: { defaultProps: { helperText: false as const, margin: 'none' as const } },
  RaNullableBooleanInput: { defaultProps: { helperText: false as const, margin: 'none' as const } },
  RaBooleanInput: { defaultProps: { helperText: false as const } },
  RaCheckboxGroupInput: { defaultProps: { helperText: false as const, margin: 'none' as const } },
  RaAutocompleteInput: { defaultProps: { helperText: false as const } },
  RaTextArrayInput: { defaultProps: { helperText: false as const } },
  RaArrayInput: { defaultProps: { margin: 'none' as const } },
  // react-admin shows these buttons under the mouse only: a keyboard could not reach them.
  RaSimpleFormIterator: { styleOverrides: { root: { '& .RaSimpleFormIterator-action': { visibility: 'visible' } } } },
  MuiTooltip: { defaultProps: { arrow: true } },
  MuiCssBaseline: {
    styleOverrides: {
      ':focus-visible': { outline: '3px solid var(--focus)', outlineOffset: 2, borderRadius: 4 },
      '@media print': {
        body: { background: '#fff !important' },
        'nav, header, .no-print': { display: 'none !important' },
      },
    },
  },
}

function theme(
  mode: 'light' | 'dark',
  palette: RaThemeOptions['palette'],
  line: string,
  focus: string,
): RaThemeOptions {
  return {
    palette: { mode, ...palette },
    typography: type,
    shape: { borderRadius: 8 },
    components: {
      ...components,
      MuiCssBaseline: {
        styleOverrides: { ':root': { '--line': line, '--focus': focus }, ...components.MuiCssBaseline.styleOverrides },
      },
    },
  }
}

/** Warm paper, deep teal ink. */
export const lightTheme = theme(
  'light',
  {
    primary: { main: '#0f5257', contrastText: '#ffffff' },
    secondary: { main: '#7a4b12' },
    error: { main: '#a32020' },
    warning: { main: '#8a5a00' },
    success: { main: '#1d6b40' },
    info: { main: '#1f5a92' },
    background: { default: '#f6f5f1', paper: '#ffffff' },
    text: { primary: '#1c2b2d', secondary: '#51605f' },
    divider: '#e2dfd7',
  },
  '#e2dfd7',
  '#c77700',
)

/** The same, at night. */
export const darkTheme = theme(
  'dark',
  {
    primary: { main: '#7fcdc6', contrastText: '#06282a' },
    secondary: { main: '#e3b778' },
    error: { main: '#f39a94' },
    warning: { main: '#e9bd5e' },
    success: { main: '#86d0a2' },
    info: { main: '#93c1f0' },
    background: { default: '#121819', paper: '#1a2223' },
    text: { primary: '#e6ecea', secondary: '#a8b6b4' },
    divider: '#2f3a3b',
  },
  '#2f3a3b',
  '#f0a63a',
)
