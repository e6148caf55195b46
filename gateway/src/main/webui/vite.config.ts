import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

/** In development the pages come from Vite and everything else from a running gateway. */
const PROXIED = ['/api', '/auth', '/session'];

export default defineConfig(({ mode }) => {
  const target = loadEnv(mode, '.', '').GATEWAY ?? 'http://localhost:8080';
  const proxy = Object.fromEntries(PROXIED.map((path) => [path, { target }]));
  return {
    plugins: [react()],
    build: {
      // The gateway's content security policy knows no data: URLs.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 800,
    },
    server: { port: 5173, proxy },
    preview: { port: 4173, proxy },
  };
});
