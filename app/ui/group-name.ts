import { isStakeholderGroupCode } from '#domain/stakeholder/group.ts'
import { stakeholderGroupLabel } from '#domain/stakeholder/terms.ts'

/** A stakeholder group as the reader's language calls it; the organization's own by the name it was given. */
export const groupName = ({ code, name }: { code: string | null; name: string }) =>
  code && isStakeholderGroupCode(code) ? stakeholderGroupLabel(code) : name
