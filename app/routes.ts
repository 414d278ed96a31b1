import { layout, prefix, type RouteConfig, route } from '@react-router/dev/routes'

// The table of contents: every URL (Indonesian) and its file (English).
export default [
  // ── The installation, sessions ─────────────────────────────────────────────

  // ── An organization's public pages: no framework JavaScript ────────────────
  ...prefix(':organization', [
    layout('routes/portal/layout.tsx', [
      // portal: home, calendar, forums, results, tracking
      // feedback on the public page
    ]),

    // ── By personal link or forum code: no framework JavaScript ──────────────
    layout('routes/participant/layout.tsx', [
      // invitation: u/:token …
      // walk-in: ikut, ikut/:code, h/:token …
      // feedback of participants
    ]),

    // ── Staff ────────────────────────────────────────────────────────────────
    route('kelola', 'routes/manage/layout.tsx', [
      // start page
      // forums
      // invitations, outbox
      // attendance
      // feedback
      // follow-ups
      // stakeholders
      // settings: organization, units, services, indicators, members, audit
    ]),

    // ── Evaluators ───────────────────────────────────────────────────────────
    // evaluasi, evaluasi/jejak/:feedbackId …
  ]),
] satisfies RouteConfig
