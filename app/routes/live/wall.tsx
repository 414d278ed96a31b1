import { href } from 'react-router'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { findWallForum, readWall, wallAddressOf } from '#domain/wall/wall.server.ts'
import { groupingOf, groupings } from '#domain/wall/wall.ts'
import { keepForMoments } from '#http/kept-page.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { QrCode } from '#ui/qr.tsx'
import css from '#ui/wall.css?url'
import { WallBoard, WallTotalList, wallWords } from '#ui/wall-board.tsx'
import script from '#ui/wall-script.ts?worker&url'
import type { Route } from './+types/wall'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${m.wall_title()}: ${loaderData?.forum.theme}` },
]

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: css }]

export const middleware: Route.MiddlewareFunction[] = [keepForMoments]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const organization = context.get(organizationContext)
  const actor = publicActorOf(organization)
  const forum = await findWallForum(actor, params.code)
  const wall = await readWall(actor, forum)
  const by = groupingOf(new URL(request.url).searchParams.get('kelompok'))
  return { ...wall, forum, by, join: wallAddressOf(organization.slug, forum.code) }
}

export default function Wall({ loaderData, params }: Route.ComponentProps) {
  const { forum, inputs, totals, mark, by, join } = loaderData
  const { organization } = params
  const stream = href('/:organization/layar/:code/aliran', { organization, code: forum.code })
  const sum = totals.reduce((all, { count }) => all + count, 0)
  return (
    <main
      className="wall"
      data-theme="dark"
      data-wall
      data-by={by}
      data-mark={mark}
      data-stream={stream}
      data-words={JSON.stringify(wallWords())}
    >
      <noscript>
        <meta httpEquiv="refresh" content="15" />
      </noscript>
      <header className="wall-head">
        <div>
          <p>{forum.unit.name}</p>
          <h1>{forum.theme}</h1>
        </div>
        <p className="wall-sum" data-sum>
          {m.wall_total({ count: sum })}
        </p>
      </header>
      <div className="wall-empty" data-empty hidden={inputs.length > 0}>
        {m.wall_waiting()}
        <p>{m.wall_waiting_hint()}</p>
      </div>
      <WallBoard inputs={inputs} by={by} />
      <aside className="wall-aside">
        <div>
          <h2>{m.wall_join()}</h2>
          <QrCode text={join} className="wall-qr" />
          <p className="wall-code">{m.wall_join_code({ code: forum.code })}</p>
        </div>
        <div>
          <h2>{m.wall_totals()}</h2>
          <WallTotalList totals={totals} />
        </div>
      </aside>
      <footer className="wall-foot">
        {groupings.map((one) => (
          <a key={one} href={`?kelompok=${one}`} data-grouping={one} hidden={one === by}>
            {one === 'unsur' ? m.wall_by_element() : m.wall_by_theme()}
          </a>
        ))}
        <button type="button" data-hold aria-pressed="false">
          {m.wall_hold()}
        </button>
        <span className="wall-keys">{m.wall_keys()}</span>
        <span className="wall-offline" role="status" data-offline hidden>
          {m.wall_offline()}
        </span>
        <span className="wall-page" data-page />
      </footer>
      <script type="module" src={script} />
    </main>
  )
}
