import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { antdStyles } from './vite/antdStyles.ts';
import { firstLoad } from './vite/firstLoad.ts';
import { plainIcons } from './vite/plainIcons.ts';

// A server to talk to while developing: npm run dev with HOOFBEAT=http://127.0.0.1:8080
const server = process.env.HOOFBEAT ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), antdStyles(), plainIcons(), firstLoad()],
  server: { proxy: { '/api': server, '/v3': server } },
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    assetsDir: 'assets',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
  },
});
