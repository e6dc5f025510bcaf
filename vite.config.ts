import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The staff console: built once into dist/console, served by the same process under /console/. */
export default defineConfig({
  root: 'src/console',
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    // Nothing inlined: the page's policy allows scripts and fonts from our own server only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: { port: 5199, proxy: { '/api': process.env.GONGKAI_URL ?? 'http://127.0.0.1:8080' } },
})
