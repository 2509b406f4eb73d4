import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const gateway = process.env.GATEWAY ?? 'http://127.0.0.1:4000'
const proxied = ['/graphql', '/oauth', '/.well-known', '/auth/settings.json', '/jwks']

/** The console's build: one chunk for React, one for MUI, one for each page; charts come when asked for. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: Object.fromEntries(proxied.map((path) => [path, gateway])) },
  build: {
    outDir: '../dist/admin',
    emptyOutDir: true,
    sourcemap: false,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'mui', test: /node_modules[\\/](@mui|@emotion)/ },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router|react-router-dom)[\\/]/ },
          ],
        },
      },
    },
  },
})
