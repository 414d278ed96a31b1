/** Whether a browser only fetches the page in case somebody opens it. */
export const isPrefetch = ({ headers }: Request) =>
  /prefetch|prerender/.test(`${headers.get('Sec-Purpose')} ${headers.get('Purpose')}`)
