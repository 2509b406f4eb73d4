import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const gateway = process.env.GATEWAY ?? 'http://127.0.0.1:4000'
const proxied = ['/graphql', '/oauth', '/.well-known', '/auth/settings.json']

const here = (path: string) => join(import.meta.dirname, path)
const installed = (path: string) => here(`../node_modules/${path}`)
// What only some pages use comes with them.
const later =
  /(Autocomplete|useAutocomplete|Chip|Radio|RadioGroup|Tooltip|Popper|Breadcrumbs|Checkbox|Switch|Table\w*|FormControlLabel|FormGroup)[\\/]/
const isFirst = (id: string) => /node_modules[\\/](@mui|@emotion)/.test(id) && !later.test(id)

/** The console's build: one chunk for React, one for MUI, one for each page; charts come when asked for. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: {
    alias: [
      // The router's plain entry is its development build.
      { find: /^react-router$/, replacement: installed('react-router/dist/production/index.mjs') },
      { find: /^react-router\/dom$/, replacement: installed('react-router/dist/production/dom-export.mjs') },
      { find: /^jsonexport\/dist.*/, replacement: here('src/stubs/jsonexport.ts') },
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
