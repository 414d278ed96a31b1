import {
  Bell,
  CalendarDays,
  CalendarRange,
  ClipboardCheck,
  Gauge,
  Handshake,
  House,
  Inbox,
  ListTodo,
  MailCheck,
  ScrollText,
  Settings,
  Smile,
  UsersRound,
} from 'lucide-react'
import type { StaffActor } from '#domain/access/actor.ts'
import { can } from '#domain/access/policy.ts'
import { m } from '#messages'
import type { StaffItem, StaffSection } from './staff-shell.tsx'

/** Where this member may go in the organization, in the order of a forum's life. */
export function staffSections(actor: StaffActor, slug: string): StaffSection[] {
  const desk = `/${slug}/kelola`
  return [
    { items: startOf(desk) },
    { label: m.access_nav_forum(), items: workOf(actor, desk) },
    { label: m.access_nav_oversight(), items: oversightOf(actor, slug) },
  ].filter(({ items }) => items.length > 0)
}

function startOf(desk: string): StaffItem[] {
  const notices = `${desk}/pemberitahuan`
  return [
    { to: desk, label: m.access_nav_start(), icon: House, end: true },
    { to: notices, label: m.notice_title(), icon: Bell, counter: `${notices}/jumlah` },
  ]
}

function workOf(actor: StaffActor, desk: string) {
  return allowed([
    can(actor, 'forum.view') && {
      to: `${desk}/perencana`,
      label: m.access_nav_planner(),
      icon: CalendarRange,
    },
    can(actor, 'forum.view') && {
      to: `${desk}/forum`,
      label: m.access_nav_forums(),
      icon: CalendarDays,
    },
    can(actor, 'feedback.view') && inboxOf(actor, desk),
    can(actor, 'follow-up.view') && {
      to: `${desk}/tindak-lanjut`,
      label: m.access_nav_follow_ups(),
      icon: Handshake,
    },
    can(actor, 'follow-up.progress') && {
      to: `${desk}/tugas-saya`,
      label: m.follow_up_mine_title(),
      icon: ListTodo,
    },
    can(actor, 'satisfaction.view') && satisfactionOf(desk),
    can(actor, 'stakeholder.view') && {
      to: `${desk}/pemangku-kepentingan`,
      label: m.access_nav_stakeholders(),
      icon: UsersRound,
    },
    can(actor, 'outbox.view') && {
      to: `${desk}/kotak-keluar`,
      label: m.access_nav_outbox(),
      icon: MailCheck,
    },
  ])
}

const satisfactionOf = (desk: string): StaffItem => ({
  to: `${desk}/kepuasan`,
  label: m.satisfaction_nav(),
  icon: Smile,
})

const inboxOf = (actor: StaffActor, desk: string): StaffItem => ({
  to: `${desk}/masukan`,
  label: m.access_nav_feedback(),
  icon: Inbox,
  counter: can(actor, 'feedback.triage') ? `${desk}/masukan/jumlah` : undefined,
})

function oversightOf(actor: StaffActor, slug: string) {
  const whole = actor.unitId === null
  return allowed([
    can(actor, 'trace.view') && {
      to: `/${slug}/evaluasi`,
      label: m.access_nav_evaluation(),
      icon: ClipboardCheck,
      end: true,
    },
    can(actor, 'assessment.view') && {
      to: `/${slug}/evaluasi/penilaian`,
      label: m.assessment_nav(),
      icon: Gauge,
    },
    can(actor, 'service.manage') && {
      to: `/${slug}/kelola/pengaturan`,
      label: m.access_nav_settings(),
      icon: Settings,
    },
    whole &&
      can(actor, 'audit.view') && {
        to: `/${slug}/kelola/audit`,
        label: m.access_nav_audit(),
        icon: ScrollText,
      },
  ])
}

const allowed = (items: ReadonlyArray<StaffItem | false>) => items.filter((item) => item !== false)
