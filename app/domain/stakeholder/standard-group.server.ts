import type { Tx } from '#db/client.server.ts'
import { newId } from '../id.ts'
import { defaultElementOf, defaultPentahelixOf, stakeholderGroupCodes } from './group.ts'
import { stakeholderGroupLabel } from './terms.ts'

/** Gives a new organization the groups of the regulation and those seen in the field, in their order. */
export async function addStandardGroups(tx: Tx, organizationId: string) {
  await tx.stakeholderGroup.createMany({
    data: stakeholderGroupCodes.map((code, position) => ({
      organizationId,
      id: newId(),
      code,
      name: stakeholderGroupLabel(code),
      element: defaultElementOf(code),
      pentahelix: defaultPentahelixOf(code),
      position,
    })),
  })
}
