import { m } from '#messages'
import { Letterhead } from './letter-sheet.tsx'

type Unit = {
  name: string
  headPosition: string | null
  headName: string | null
  headNumber: string | null
  address: string | null
  phone: string | null
  email: string | null
  services: readonly { id: string; name: string }[]
  organization: {
    name: string
    letterheadTop: string | null
    address: string | null
    phone: string | null
    email: string | null
    website: string | null
    logoFileId: string | null
  }
}

/** The pledge is written in Indonesian, whatever language its reader has chosen. */
const written = { locale: 'id' } as const

/** The Maklumat Pelayanan of a unit on A4, with the three promises the law asks for. */
export function PledgeSheet({ unit, slug }: { unit: Unit; slug: string }) {
  const { organization, services } = unit
  return (
    <article lang="id" className="letter-sheet">
      <Letterhead
        {...organization}
        unit={unit.name}
        address={unit.address ?? organization.address}
        phone={unit.phone ?? organization.phone}
        email={unit.email ?? organization.email}
        slug={slug}
      />
      <h2 className="my-8 text-center text-2xl font-bold uppercase">
        {m.standard_pledge({}, written)}
      </h2>
      <p className="mb-4">{m.standard_pledge_opening({ unit: unit.name }, written)}</p>
      <ol className="mb-6 grid list-decimal gap-3 pl-6">
        <li>{m.standard_pledge_1({}, written)}</li>
        <li>{m.standard_pledge_2({}, written)}</li>
        <li>{m.standard_pledge_3({}, written)}</li>
      </ol>
      <p className="mb-2">{m.standard_pledge_services({}, written)}</p>
      {services.length === 0 ? (
        <p>{m.standard_pledge_services_none({}, written)}</p>
      ) : (
        <ul className="mb-8 grid list-disc gap-x-8 gap-y-1 pl-6 sm:grid-cols-2">
          {services.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
      <div className="mt-10 ml-auto w-fit min-w-56 max-w-96">
        <p className="mb-20">{unit.headPosition},</p>
        <p className="font-semibold underline">{unit.headName}</p>
        {unit.headNumber && <p>{unit.headNumber}</p>}
      </div>
    </article>
  )
}
