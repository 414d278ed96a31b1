/** Staff pages say `handle = { hydrate: true }`; all others are HTML and stay so. */
export const isHydrated = (handle: unknown) =>
  typeof handle === 'object' && handle !== null && 'hydrate' in handle && handle.hydrate === true
