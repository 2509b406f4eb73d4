import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const gateway = process.env.GATEWAY ?? 'http://127.0.0.1:4000'
const proxied = ['/graphql', '/oauth', '/.well-known', '/auth/settings.json']

const here = (path: string) => join(import.meta.dirname, path)
const installed = (path: string) => here(`../node_modules/${path}`)
// What only some pages use comes with them.
const later =
  /(Autocomplete|useAutocomplete|Chip|Radio|RadioGroup|Tooltip|Popper|Breadcrumbs|Checkbox|Switch|Table\w*|Tab\w*|FormControlLabel|FormGroup)[\\/]/
const isFirst = (id: string) => /node_modules[\\/](@mui|@emotion)/.test(id) && !later.test(id)

// Parts of react-admin and MUI that the console replaces and never reaches, yet would load before its first list.
const words = ['humanize', 'inflect', 'pluralize', 'singularize', 'capitalize', 'transform']
const replacedDefaults: Record<string, string> = {
  '/jsonexport/': 'export default () => {}',
  '/inflection/': words.map((word) => `export const ${word} = (text) => text`).join('\n'),
  '/diacritic/': "export const clean = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '')",
  '/react-hotkeys-hook/': 'export const useHotkeys = () => {}',
  '/ra-language-english/': 'export default {}',
  '/list/pagination/Pagination.js': 'export const Pagination = () => null',
  '/preferences/Inspector.js': 'export const Inspector = () => null',
  '/button/BulkDeleteButton.js': 'export const BulkDeleteButton = () => null',
  '/button/LocalesMenuButton.js': 'export const LocalesMenuButton = () => null',
  '/button/ToggleThemeButton.js': 'export const ToggleThemeButton = () => null',
  '/layout/PageTitleConfigurable.js': "export { PageTitle as PageTitleConfigurable } from './PageTitle.js'",
  '/list/Empty.js': 'export const Empty = () => null',
  '/list/ListActions.js': 'export const ListActions = () => null',
  '/layout/HideOnScroll.js': 'export const HideOnScroll = () => null',
  // MUI: no ripples, no filled inputs, no theme of CSS variables.
  '/ButtonBase/TouchRipple.mjs': 'export default () => null',
  '/FilledInput/FilledInput.mjs': 'export default () => null',
  '/styles/createThemeWithVars.mjs': "export default () => { throw new Error('no theme of CSS variables') }",
  '/styles/ThemeProviderWithVars.mjs': [
    'export const CssVarsProvider = () => null, Experimental_CssVarsProvider = CssVarsProvider',
    'export const useColorScheme = () => ({}), getInitColorSchemeScript = () => null',
  ].join('\n'),
  // The browser's own tooltip: MUI's brings Popper along.
  '/material/Tooltip/Tooltip.mjs': [
    "import { cloneElement } from 'react'",
    "export default ({ title, children }) => cloneElement(children, typeof title === 'string' ? { title } : {})",
  ].join('\n'),
  '/auth/Login.js': 'export const Login = () => null',
}
const withoutReplacedDefaults = {
  name: 'without-replaced-defaults',
  enforce: 'pre' as const,
  load: (id: string) =>
    id.includes('/node_modules/')
      ? Object.entries(replacedDefaults).find(([path]) => id.includes(path))?.[1]
      : undefined,
}

/** The console's build: one chunk for React, one for MUI, one for each page; charts come when asked for. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [withoutReplacedDefaults, react()],
  resolve: {
    alias: [
      // The router's plain entry is its development build.
      { find: /^react-router$/, replacement: installed('react-router/dist/production/index.mjs') },
      { find: /^react-router\/dom$/, replacement: installed('react-router/dist/production/dom-export.mjs') },
    ],
  },
  server: { proxy: Object.fromEntries(proxied.map((path) => [path, { target: gateway, changeOrigin: false }])) },
  build: {
    outDir: '../dist/admin',
    emptyOutDir: true,
    sourcemap: false,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'mui', test: isFirst },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router|react-router-dom)[\\/]/ },
          ],
        },
      },
    },
  },
})
