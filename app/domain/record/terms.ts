import { m } from '#messages'
import type { RecordState, SignatoryRole, SignatureWay, SigningDevice } from './record.ts'

export const signatoryRoleLabel = (value: SignatoryRole): string => roleLabels[value]()

export const signatureWayLabel = (value: SignatureWay): string => wayLabels[value]()

export const signingDeviceLabel = (value: SigningDevice): string => deviceLabels[value]()

const roleLabels: Record<SignatoryRole, () => string> = {
  HEAD: m.record_role_head,
  REPRESENTATIVE: m.record_role_representative,
}

const wayLabels: Record<SignatureWay, () => string> = {
  DRAWN: m.record_way_drawn,
  TYPED: m.record_way_typed,
  PAPER: m.record_way_paper,
}

const deviceLabels: Record<SigningDevice, () => string> = {
  TABLET: m.record_device_tablet,
  PHONE: m.record_device_phone,
}

export const recordStateLabel = (value: RecordState): string => stateLabels[value]()

const stateLabels: Record<RecordState, () => string> = {
  OPEN: m.record_state_open,
  SIGNED: m.record_state_signed,
  REPLACED: m.record_state_replaced,
}
