import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Relative addresses: the same build is served by the local host and by Electron's app:// protocol.
// No inlined assets: the content policy allows scripts, fonts and workers from the program's own files only.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'chrome120',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
