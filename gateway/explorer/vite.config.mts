import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds GraphiQL with its editor and workers; the gateway serves all files under /explorer/. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/explorer/',
  plugins: [react()],
  worker: { format: 'es' },
  build: { outDir: '../../dist/explorer', emptyOutDir: true, sourcemap: false, chunkSizeWarningLimit: 8_000 },
})
