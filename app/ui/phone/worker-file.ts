import workerFile from './worker.ts?worker&url'

/** The address of the service worker's file in this build. */
export { workerFile }
