import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  build: { sourcemap: false, assetsInlineLimit: 0 },
  environments: {
    // The server build is the web worker itself: one graph of modules, with one database client.
    ssr: { build: { rolldownOptions: { input: 'app/web.ts' } } },
  },
})
