/** The stakeholder groups every organization starts with; it may add its own, each mapped to one element. */
export const stakeholderGroupCodes = [
  'REGIONAL_APPARATUS',
  'SOE',
  'PRIVATE_COMPANY',
  'OTHER_STAKEHOLDER',
  'ACADEMIA',
  'MEDIA',
  'RELIGIOUS_LEADER',
  'COMMUNITY_LEADER',
  'SERVICE_USER',
  'VERTICAL_AGENCY',
  'VILLAGE_GOV',
  'LEGISLATURE',
  'OVERSIGHT',
  'CSO',
  'PROFESSION',
  'VULNERABLE_GROUP',
  'WOMEN_GROUP',
  'YOUTH',
] as const
export type StakeholderGroupCode = (typeof stakeholderGroupCodes)[number]

/** The group of that code; a group of the organization's own has none. */
export function isStakeholderGroupCode(code: string): code is StakeholderGroupCode {
  return stakeholderGroupCodes.some((known) => known === code)
}

/** The five *unsur masyarakat* of PEKPPP indicator 2, in the order of form F-02. */
export const communityElements = [
  'SERVICE_USERS',
  'EXPERTS',
  'RELATED_AGENCIES',
  'CIVIL_SOCIETY',
  'MASS_MEDIA',
] as const
export type CommunityElement = (typeof communityElements)[number]

/** The five actors of the pentahelix that some ministries ask for instead. */
export const pentahelixes = ['GOVERNMENT', 'ACADEMIA', 'BUSINESS', 'COMMUNITY', 'MEDIA'] as const
export type Pentahelix = (typeof pentahelixes)[number]

/**
 * The element a member of `group` usually speaks for, to be changed per person where it does not fit.
 * Null for OTHER_STAKEHOLDER: there somebody must choose.
 */
export function defaultElementOf(group: StakeholderGroupCode) {
  return defaults[group].element
}

/** The pentahelix actor a member of `group` usually is; null for OTHER_STAKEHOLDER. */
export function defaultPentahelixOf(group: StakeholderGroupCode) {
  return defaults[group].pentahelix
}

/** The standard groups that by default speak for `element`: whom to look for when it is missing. */
export function groupsOf(element: CommunityElement) {
  return stakeholderGroupCodes.filter((group) => defaults[group].element === element)
}

type Default = { element: CommunityElement | null; pentahelix: Pentahelix | null }

const defaults: Record<StakeholderGroupCode, Default> = {
  REGIONAL_APPARATUS: { element: 'RELATED_AGENCIES', pentahelix: 'GOVERNMENT' },
  SOE: { element: 'RELATED_AGENCIES', pentahelix: 'BUSINESS' },
  PRIVATE_COMPANY: { element: 'SERVICE_USERS', pentahelix: 'BUSINESS' },
  OTHER_STAKEHOLDER: { element: null, pentahelix: null },
  ACADEMIA: { element: 'EXPERTS', pentahelix: 'ACADEMIA' },
  MEDIA: { element: 'MASS_MEDIA', pentahelix: 'MEDIA' },
  RELIGIOUS_LEADER: { element: 'CIVIL_SOCIETY', pentahelix: 'COMMUNITY' },
  COMMUNITY_LEADER: { element: 'CIVIL_SOCIETY', pentahelix: 'COMMUNITY' },
  SERVICE_USER: { element: 'SERVICE_USERS', pentahelix: 'COMMUNITY' },
  VERTICAL_AGENCY: { element: 'RELATED_AGENCIES', pentahelix: 'GOVERNMENT' },
  VILLAGE_GOV: { element: 'RELATED_AGENCIES', pentahelix: 'GOVERNMENT' },
  LEGISLATURE: { element: 'RELATED_AGENCIES', pentahelix: 'GOVERNMENT' },
  OVERSIGHT: { element: 'RELATED_AGENCIES', pentahelix: 'GOVERNMENT' },
  CSO: { element: 'CIVIL_SOCIETY', pentahelix: 'COMMUNITY' },
  PROFESSION: { element: 'EXPERTS', pentahelix: 'BUSINESS' },
  VULNERABLE_GROUP: { element: 'SERVICE_USERS', pentahelix: 'COMMUNITY' },
  WOMEN_GROUP: { element: 'CIVIL_SOCIETY', pentahelix: 'COMMUNITY' },
  YOUTH: { element: 'CIVIL_SOCIETY', pentahelix: 'COMMUNITY' },
}
