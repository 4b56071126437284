import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The same policy as the window's, so that a browser preview breaks where the window would. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' ipc: http://ipc.localhost",
  "worker-src 'self' blob:",
].join('; ');

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  resolve: {
    alias: { $lib: path('./src/lib'), $features: path('./src/features'), $messages: path('./messages') },
    conditions: mode === 'test' ? ['browser'] : undefined,
  },
  define: {
    // The in-memory backend belongs to development and tests; a release build drops it as dead code.
    __FAKE_BACKEND__: JSON.stringify(mode !== 'production'),
  },
  build: {
    target: 'safari17', sourcemap: false, chunkSizeWarningLimit: 1600, assetsInlineLimit: 0,
    // Some embedders do not know the type of .mjs; a worker needs a script type.
    rolldownOptions: { output: { assetFileNames: (asset) => (asset.names[0]?.endsWith('.mjs') ? 'assets/[name]-[hash].js' : 'assets/[name]-[hash][extname]') } },
  },
  server: { port: 1420, strictPort: true },
  preview: { port: 4173, strictPort: true, headers: { 'Content-Security-Policy': contentSecurityPolicy } },
  test: {
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    css: false,
  },
}));
