/** @type {import('@react-router/dev/config').Config} */
export default {
  appDirectory: 'app',
  ssr: true,
  routeDiscovery: { mode: 'lazy' },
}
