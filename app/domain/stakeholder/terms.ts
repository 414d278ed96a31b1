import { m } from '#messages'
import type { CommunityElement, Pentahelix, StakeholderGroupCode } from './group.ts'
import type { Likeness } from './likeness.ts'
import type { MergeField } from './merge.ts'
import type { StakeholderKind, Staleness } from './stakeholder.ts'

export const stakeholderGroupLabel = (value: StakeholderGroupCode): string =>
  stakeholderGroupLabels[value]()

export const communityElementLabel = (value: CommunityElement): string =>
  communityElementLabels[value]()

export const pentahelixLabel = (value: Pentahelix): string => pentahelixLabels[value]()

export const stakeholderKindLabel = (value: StakeholderKind): string =>
  stakeholderKindLabels[value]()

export const likenessLabel = (value: Likeness): string => likenessLabels[value]()

export const stalenessLabel = (value: Staleness): string => stalenessLabels[value]()

export const mergeFieldLabel = (value: MergeField): string => mergeFieldLabels[value]()

const stakeholderGroupLabels: Record<StakeholderGroupCode, () => string> = {
  REGIONAL_APPARATUS: m.terms_stakeholder_group_regional_apparatus,
  SOE: m.terms_stakeholder_group_soe,
  PRIVATE_COMPANY: m.terms_stakeholder_group_private_company,
  OTHER_STAKEHOLDER: m.terms_stakeholder_group_other_stakeholder,
  ACADEMIA: m.terms_stakeholder_group_academia,
  MEDIA: m.terms_stakeholder_group_media,
  RELIGIOUS_LEADER: m.terms_stakeholder_group_religious_leader,
  COMMUNITY_LEADER: m.terms_stakeholder_group_community_leader,
  SERVICE_USER: m.terms_stakeholder_group_service_user,
  VERTICAL_AGENCY: m.terms_stakeholder_group_vertical_agency,
  VILLAGE_GOV: m.terms_stakeholder_group_village_gov,
  LEGISLATURE: m.terms_stakeholder_group_legislature,
  OVERSIGHT: m.terms_stakeholder_group_oversight,
  CSO: m.terms_stakeholder_group_cso,
  PROFESSION: m.terms_stakeholder_group_profession,
  VULNERABLE_GROUP: m.terms_stakeholder_group_vulnerable_group,
  WOMEN_GROUP: m.terms_stakeholder_group_women_group,
  YOUTH: m.terms_stakeholder_group_youth,
}

const communityElementLabels: Record<CommunityElement, () => string> = {
  SERVICE_USERS: m.terms_community_element_service_users,
  EXPERTS: m.terms_community_element_experts,
  RELATED_AGENCIES: m.terms_community_element_related_agencies,
  CIVIL_SOCIETY: m.terms_community_element_civil_society,
  MASS_MEDIA: m.terms_community_element_mass_media,
}

const pentahelixLabels: Record<Pentahelix, () => string> = {
  GOVERNMENT: m.terms_pentahelix_government,
  ACADEMIA: m.terms_pentahelix_academia,
  BUSINESS: m.terms_pentahelix_business,
  COMMUNITY: m.terms_pentahelix_community,
  MEDIA: m.terms_pentahelix_media,
}

const stakeholderKindLabels: Record<StakeholderKind, () => string> = {
  INSTITUTION: m.terms_stakeholder_kind_institution,
  PERSON: m.terms_stakeholder_kind_person,
}

const likenessLabels: Record<Likeness, () => string> = {
  NAME: m.registry_like_name,
  PHONE: m.registry_like_phone,
  EMAIL: m.registry_like_email,
}

const stalenessLabels: Record<Staleness, () => string> = {
  SILENT: m.registry_stale_silent,
  MAIL_FAILED: m.registry_stale_mail,
}

const mergeFieldLabels: Record<MergeField, () => string> = {
  name: m.stakeholder_name,
  institution: m.stakeholder_institution,
  position: m.stakeholder_position,
  group: m.stakeholder_group,
  email: m.stakeholder_email,
  phone: m.stakeholder_phone,
  district: m.stakeholder_district,
  village: m.stakeholder_village,
  address: m.stakeholder_address,
  note: m.stakeholder_note,
  sex: m.registry_sex,
  isMinor: m.stakeholder_minor,
}
