import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'

export default defineConfig({
  plugins: [tailwindcss(), reactRouter(), withoutJsonSchema()],
  build: { sourcemap: false, assetsInlineLimit: 0 },
  environments: {
    client: {
      build: { rolldownOptions: { output: { codeSplitting: { groups: sharedFiles() } } } },
    },
    // The server build is the web worker itself: one graph of modules, with one database client.
    ssr: { build: { rolldownOptions: { input: 'app/web.ts' } } },
  },
})

/** What many pages load comes in few files: each file of its own costs a request and its headers. */
function sharedFiles() {
  const ofForms = /node_modules.(zod|react-hook-form|@hookform)|field\.schema|ui.form\.tsx/
  const frame = /node_modules.(react|react-dom|react-router|scheduler)\//
  const ofShell = /messages.(common|access_nav)_|ui.(staff|public-shell|flash|preferences|confirm)/
  // None of these may lean on forms, or each page would load what only forms need.
  const common =
    /lucide|app.(messages|root|http|domain.(access|.*terms)|ui.(page|icon|status|link|button))/
  return [
    { name: 'forms', test: ofForms, priority: 1 },
    { name: 'frame', test: frame, priority: 3 },
    { name: 'shared', test: common, minShareCount: 10, priority: 2 },
    { name: 'shell', test: ofShell, priority: 2 },
  ]
}

/** Schemas can describe themselves as JSON Schema; no page asks them to, and a third of zod is about that. */
function withoutJsonSchema(): Plugin {
  return {
    name: 'without-json-schema',
    applyToEnvironment: ({ name }) => name === 'client',
    transform: {
      filter: { id: /zod.v4.core.(to-json-schema|json-schema-processors)\.js$/ },
      handler(code) {
        const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(
          ([, name]) => name,
        )
        const empty = `function none() { throw new Error('No JSON Schema in the browser') }`
        const exported = [...names, ...(code.includes('as process }') ? ['process'] : [])]
        return `${empty}\nexport { ${exported.map((name) => `none as ${name}`).join(', ')} }`
      },
    },
  }
}
