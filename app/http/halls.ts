import type { ServerBuild } from 'react-router'

// The router tries route after route, for every request all of them. So each hall has a router of its own,
// and somebody who sends from a phone does not pay for every staff page there is.

const halls = {
  // Pages that hydrate learn at /__manifest which routes lie ahead of them: of all there are.
  staff: { path: /^\/([^/]+\/(kelola|evaluasi)([/.]|$)|__manifest$)/i, route: /^/ },
  participants: {
    path: /^\/[^/]+\/(u|h|ikut|tanda-tangan|kabar)([/.]|$)/i,
    route: /^(root|routes\/nowhere|routes\/participant\/.*)$/,
  },
  public: { path: /^/, route: /^(?!routes\/(manage|evaluate|participant)\/)/ },
}

type Hall = keyof typeof halls

/** The hall an address lies in. */
export function hallOf(pathname: string): Hall {
  if (halls.staff.path.test(pathname)) return 'staff'
  return halls.participants.path.test(pathname) ? 'participants' : 'public'
}

/** The build with the routes of one hall. Only the staff's has all of them: its pages hydrate and go anywhere. */
export function buildOf(build: ServerBuild, hall: Hall): ServerBuild {
  const within = halls[hall].route
  return {
    ...build,
    // Every request has passed `isFromElsewhere`, which knows the address people type as well.
    allowedActionOrigins: ['**'],
    routes: only(build.routes, within),
    assets: { ...build.assets, routes: only(build.assets.routes, within) },
  }
}

function only<Value>(routes: Record<string, Value>, within: RegExp) {
  return Object.fromEntries(Object.entries(routes).filter(([id]) => within.test(id)))
}
