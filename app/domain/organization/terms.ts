import { m } from '#messages'
import type { DocumentKind, PublicationChannel } from './document-kind.ts'
import type { Achievement, LokusKind, UnitCategory } from './organization.ts'
import type { TimeZone } from './time-zone.ts'

export const unitCategoryLabel = (value: UnitCategory): string => unitCategoryLabels[value]()

export const lokusKindLabel = (value: LokusKind): string => lokusKindLabels[value]()

export const achievementLabel = (value: Achievement): string => achievementLabels[value]()

export const timeZoneLabel = (value: TimeZone): string => timeZoneLabels[value]()

export const documentKindLabel = (value: DocumentKind): string => documentKindLabels[value]()

export const publicationChannelLabel = (value: PublicationChannel): string =>
  publicationChannelLabels[value]()

const unitCategoryLabels: Record<UnitCategory, () => string> = {
  PERANGKAT_DAERAH: m.terms_unit_category_perangkat_daerah,
  BAGIAN_SETDA: m.terms_unit_category_bagian_setda,
  KECAMATAN: m.terms_unit_category_kecamatan,
  KELURAHAN: m.terms_unit_category_kelurahan,
  PUSKESMAS: m.terms_unit_category_puskesmas,
  RSUD: m.terms_unit_category_rsud,
  SATUAN_PENDIDIKAN: m.terms_unit_category_satuan_pendidikan,
  UPTD: m.terms_unit_category_uptd,
  BUMD: m.terms_unit_category_bumd,
  VERTIKAL_KL: m.terms_unit_category_vertikal_kl,
}

const lokusKindLabels: Record<LokusKind, () => string> = {
  GOODS: m.terms_lokus_kind_goods,
  SERVICES: m.terms_lokus_kind_services,
  ADMINISTRATIVE: m.terms_lokus_kind_administrative,
}

const achievementLabels: Record<Achievement, () => string> = {
  HIGHER_IS_BETTER: m.terms_achievement_higher_is_better,
  LOWER_IS_BETTER: m.terms_achievement_lower_is_better,
}

const timeZoneLabels: Record<TimeZone, () => string> = {
  'Asia/Jakarta': m.terms_time_zone_asia_jakarta,
  'Asia/Makassar': m.terms_time_zone_asia_makassar,
  'Asia/Jayapura': m.terms_time_zone_asia_jayapura,
}

const documentKindLabels: Record<DocumentKind, () => string> = {
  TEAM_DECREE: m.terms_document_kind_team_decree,
  TOR: m.terms_document_kind_tor,
  INVITATION: m.terms_document_kind_invitation,
  MATERIAL: m.terms_document_kind_material,
  ATTENDANCE: m.terms_document_kind_attendance,
  MINUTES_NOTES: m.terms_document_kind_minutes_notes,
  OFFICIAL_RECORD: m.terms_document_kind_official_record,
  PHOTO: m.terms_document_kind_photo,
  RECORDING: m.terms_document_kind_recording,
  FKP_REPORT: m.terms_document_kind_fkp_report,
  ACTION_PLAN: m.terms_document_kind_action_plan,
  FOLLOWUP_EVIDENCE: m.terms_document_kind_followup_evidence,
  FOLLOWUP_REPORT: m.terms_document_kind_followup_report,
  PUBLICATION_PROOF: m.terms_document_kind_publication_proof,
  SERVICE_STANDARD_DECREE: m.terms_document_kind_service_standard_decree,
  MONEV_REPORT: m.terms_document_kind_monev_report,
}

const publicationChannelLabels: Record<PublicationChannel, () => string> = {
  PRINT: m.terms_publication_channel_print,
  ELECTRONIC: m.terms_publication_channel_electronic,
  SOCIAL_MEDIA: m.terms_publication_channel_social_media,
  WEBSITE: m.terms_publication_channel_website,
  APP: m.terms_publication_channel_app,
  SIPPN: m.terms_publication_channel_sippn,
  BILLBOARD: m.terms_publication_channel_billboard,
}
