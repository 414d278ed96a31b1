import { m } from '#messages'

/** Where the holder of a personal link chooses how often news comes by e-mail. */
export const NewsLink = ({ door }: { door: string }) => (
  <p className="mt-5">
    <a href={`${door}/kabar`}>{m.notice_reader_change()}</a>
  </p>
)
