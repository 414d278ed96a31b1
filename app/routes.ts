import { index, layout, prefix, type RouteConfig, route } from '@react-router/dev/routes'

// The table of contents: every URL (Indonesian) and its file (English).
export default [
  // ── The installation, sessions ─────────────────────────────────────────────
  layout('routes/session/layout.tsx', [
    index('routes/portal/landing.tsx'),
    route('pengaturan-awal', 'routes/session/setup.tsx'),
    route('masuk', 'routes/session/sign-in.tsx'),
    route('organisasi-saya', 'routes/session/organizations.tsx'),
    route('akun', 'routes/session/account/account.tsx'),
    route('akun/kata-sandi', 'routes/session/account/password.tsx'),
  ]),
  route('akun/sesi/pencabutan', 'routes/session/account/other-sessions-revocation.ts'),
  route('akun/sesi/:sessionId/pencabutan', 'routes/session/account/session-revocation.ts'),
  route('keluar', 'routes/session/sign-out.ts'),
  route('bahasa', 'routes/session/language.ts'),
  route('tema', 'routes/session/theme.ts'),
  route('operasi/halaman-kosong', 'routes/operations/empty.tsx'),

  // ── An organization's public pages: no framework JavaScript ────────────────
  ...prefix(':organization', [
    layout('routes/portal/layout.tsx', [
      route('logo', 'routes/portal/logo.ts'),
      index('routes/portal/home.tsx'),
      route('kalender', 'routes/portal/calendar.tsx'),
      route('kalender.ics', 'routes/portal/calendar-file.ts'),
      route('forum/:code', 'routes/portal/forum.tsx'),
      route('forum/:code/kalender.ics', 'routes/portal/forum-calendar-file.ts'),
      route('tindak-lanjut', 'routes/portal/follow-ups.tsx'),
      route('tindak-lanjut/:followUpId', 'routes/portal/follow-up.tsx'),
      route('lacak', 'routes/portal/tracking.tsx'),
      route('masukan/:trackingCode', 'routes/portal/tracked-input.tsx'),
      route('suara/:feedbackId', 'routes/portal/public-input.tsx'),
      // feedback on the public page
      route('masukan/:trackingCode/penilaian/:followUpId', 'routes/portal/verdict/tracked.tsx'),
      route('forum/:code/masukan', 'routes/portal/feedback/give.tsx'),
      route('forum/:code/masukan/:trackingCode', 'routes/portal/feedback/receipt.tsx'),
      route('berkas/:fileId', 'routes/portal/file.ts'),
    ]),

    // ── By personal link or forum code: no framework JavaScript ──────────────
    layout('routes/participant/layout.tsx', [
      // invitation: u/:token …
      route('u/:token', 'routes/participant/invitation.tsx'),
      route('u/:token/pas', 'routes/participant/pass.tsx'),
      route('u/:token/kalender.ics', 'routes/participant/calendar.ts'),
      // walk-in: ikut, ikut/:code, h/:token …
      route('ikut', 'routes/participant/join.tsx'),
      route('ikut/:code', 'routes/participant/self-check-in.tsx'),
      route('h/:token', 'routes/participant/attendee.tsx'),
      // feedback of participants
      route('u/:token/penilaian/:followUpId', 'routes/participant/verdict/invitee.tsx'),
      route('h/:token/penilaian/:followUpId', 'routes/participant/verdict/walk-in.tsx'),
      route('u/:token/masukan', 'routes/participant/feedback/invitee.tsx'),
      route('u/:token/masukan/:trackingCode', 'routes/participant/feedback/invitee-receipt.tsx'),
      route('h/:token/masukan', 'routes/participant/feedback/walk-in.tsx'),
      route('h/:token/masukan/:trackingCode', 'routes/participant/feedback/walk-in-receipt.tsx'),
    ]),

    // ── Staff ────────────────────────────────────────────────────────────────
    route('kelola', 'routes/manage/layout.tsx', [
      index('routes/manage/start.tsx'),
      // forums
      route('forum', 'routes/manage/forums/forums.tsx'),
      route('forum/baru', 'routes/manage/forums/new-forum.tsx'),
      ...prefix('forum/:forumId', [
        index('routes/manage/forums/forum.tsx'),
        route('ubah', 'routes/manage/forums/edit-forum.tsx'),
        route('tim', 'routes/manage/forums/team.tsx'),
        route('tim/:memberId/penghapusan', 'routes/manage/forums/team-member-removal.ts'),
        route('acara', 'routes/manage/forums/agenda.tsx'),
        route('acara/:itemId', 'routes/manage/forums/agenda-item.tsx'),
        route('acara/:itemId/kenaikan', 'routes/manage/forums/agenda-item-raising.ts'),
        route('acara/:itemId/penghapusan', 'routes/manage/forums/agenda-item-removal.ts'),
        route('bahan', 'routes/manage/forums/materials.tsx'),
        route('bahan/:materialId/penghapusan', 'routes/manage/forums/material-removal.ts'),
        route('dokumen', 'routes/manage/forums/papers.tsx'),
        route('publikasi', 'routes/manage/forums/publications.tsx'),
        route(
          'publikasi/:publicationId/penghapusan',
          'routes/manage/forums/publication-removal.tsx',
        ),
        route('riwayat', 'routes/manage/forums/history.tsx'),
        route('berkas/:fileId', 'routes/manage/forums/file.ts'),
        route('penjadwalan', 'routes/manage/forums/planning.tsx'),
        route('pengumuman', 'routes/manage/forums/announcement.tsx'),
        route('pembukaan', 'routes/manage/forums/opening.tsx'),
        route('perumusan', 'routes/manage/forums/formulation.tsx'),
        route('penandatanganan', 'routes/manage/forums/signing.tsx'),
        route('penetapan', 'routes/manage/forums/signed-record.tsx'),
        route('laporan', 'routes/manage/forums/report.tsx'),
        route('pembukaan-kembali', 'routes/manage/forums/reopening.tsx'),
        route('penutupan', 'routes/manage/forums/closing.tsx'),
        route('pengarsipan', 'routes/manage/forums/archiving.tsx'),
        route('penundaan', 'routes/manage/forums/postponement.tsx'),
        route('penjadwalan-ulang', 'routes/manage/forums/rescheduling.tsx'),
        route('pembatalan', 'routes/manage/forums/cancellation.tsx'),
      ]),
      // invitations, outbox
      ...prefix('forum/:forumId/undangan', [
        index('routes/manage/invitations/invitations.tsx'),
        route('pilih', 'routes/manage/invitations/choose.tsx'),
        route('pengiriman', 'routes/manage/invitations/sending.ts'),
        route(':invitationId/penyerahan', 'routes/manage/invitations/handover.ts'),
        route(':invitationId/penarikan', 'routes/manage/invitations/withdrawal.ts'),
      ]),
      ...prefix('kotak-keluar', [
        index('routes/manage/outbox/outbox.tsx'),
        route(':mailId', 'routes/manage/outbox/mail.tsx'),
        route(':mailId/percobaan', 'routes/manage/outbox/retry.ts'),
      ]),
      // attendance
      ...prefix('forum/:forumId/kehadiran', [
        index('routes/manage/attendance/desk.tsx'),
        route('tamu', 'routes/manage/attendance/walk-in.tsx'),
        route('daftar', 'routes/manage/attendance/sheet.tsx'),
        route(':invitationId/masuk', 'routes/manage/attendance/check-in.ts'),
        route(':attendanceId/pembatalan', 'routes/manage/attendance/undo.tsx'),
      ]),
      // feedback
      route('masukan', 'routes/manage/feedback/inbox.tsx'),
      ...prefix('masukan/:feedbackId', [
        index('routes/manage/feedback/detail.tsx'),
        route('pemilahan', 'routes/manage/feedback/triage.tsx'),
        route('jawaban', 'routes/manage/feedback/answer.tsx'),
        route('pengalihan', 'routes/manage/feedback/redirect.tsx'),
        route('di-luar-lingkup', 'routes/manage/feedback/out-of-scope.tsx'),
        route('penyembunyian', 'routes/manage/feedback/hiding.tsx'),
        route('pemulihan', 'routes/manage/feedback/restoration.tsx'),
        route('penarikan', 'routes/manage/feedback/withdrawal.tsx'),
        route('nama', 'routes/manage/feedback/submitter.tsx'),
      ]),
      route('forum/:forumId/masukan', 'routes/manage/feedback/forum-inbox.tsx'),
      route('forum/:forumId/masukan/baru', 'routes/manage/feedback/recording.tsx'),
      route('berkas/:fileId', 'routes/manage/file.ts'),
      // follow-ups
      ...prefix('forum/:forumId/rumusan', [
        index('routes/manage/follow-ups/rows/workbench.tsx'),
        route('baris', 'routes/manage/follow-ups/rows/new-row.tsx'),
        route('baris/:followUpId', 'routes/manage/follow-ups/rows/row.tsx'),
        route('baris/:followUpId/penghapusan', 'routes/manage/follow-ups/rows/removal.ts'),
      ]),
      route('tugas-saya', 'routes/manage/follow-ups/mine.tsx'),
      route('tindak-lanjut', 'routes/manage/follow-ups/follow-ups.tsx'),
      ...prefix('tindak-lanjut/:followUpId', [
        index('routes/manage/follow-ups/promise/promise.tsx'),
        route('rencana', 'routes/manage/follow-ups/promise/plan.tsx'),
        route('rencana/perubahan', 'routes/manage/follow-ups/promise/plan-change.tsx'),
        route('pengerjaan', 'routes/manage/follow-ups/promise/start.tsx'),
        route('perkembangan', 'routes/manage/follow-ups/promise/progress.tsx'),
        route('anggaran', 'routes/manage/follow-ups/promise/budget.tsx'),
        route('penundaan', 'routes/manage/follow-ups/promise/deferral.tsx'),
        route('bukti', 'routes/manage/follow-ups/promise/evidence.tsx'),
        route(
          'bukti/:evidenceId/penghapusan',
          'routes/manage/follow-ups/promise/evidence-removal.ts',
        ),
        route('pengajuan', 'routes/manage/follow-ups/promise/submission.tsx'),
        route('verifikasi', 'routes/manage/follow-ups/promise/verification.tsx'),
        route('pengembalian', 'routes/manage/follow-ups/promise/return.tsx'),
        route('publikasi', 'routes/manage/follow-ups/promise/publication.tsx'),
        route('penugasan', 'routes/manage/follow-ups/promise/assignment.tsx'),
        route('penolakan', 'routes/manage/follow-ups/promise/refusal.tsx'),
        route('pembatalan', 'routes/manage/follow-ups/promise/cancellation.tsx'),
      ]),
      // stakeholders
      ...prefix('pemangku-kepentingan', [
        index('routes/manage/stakeholders/stakeholders.tsx'),
        route('baru', 'routes/manage/stakeholders/new-stakeholder.tsx'),
        route('kelompok', 'routes/manage/stakeholders/groups.tsx'),
        route('kelompok/:groupId/arsip', 'routes/manage/stakeholders/group-archive.ts'),
        route(':stakeholderId', 'routes/manage/stakeholders/stakeholder.tsx'),
        route(':stakeholderId/ubah', 'routes/manage/stakeholders/edit-stakeholder.tsx'),
        route(':stakeholderId/arsip', 'routes/manage/stakeholders/stakeholder-archive.ts'),
        route(':stakeholderId/pemulihan', 'routes/manage/stakeholders/stakeholder-restoration.ts'),
      ]),
      // lists brought in from files
      ...prefix('impor', [
        index('routes/manage/imports/imports.tsx'),
        route('baru', 'routes/manage/imports/new-import.tsx'),
        route(':importId', 'routes/manage/imports/import.tsx'),
        route(':importId/kolom', 'routes/manage/imports/columns.tsx'),
        route(':importId/pertanyaan', 'routes/manage/imports/questions.tsx'),
        route(':importId/baris/:rowId', 'routes/manage/imports/row.tsx'),
        route(':importId/kemiripan', 'routes/manage/imports/remaining.ts'),
        route(':importId/pelaksanaan', 'routes/manage/imports/completion.ts'),
        route(':importId/pembatalan', 'routes/manage/imports/undo.ts'),
        route(':importId/pembuangan', 'routes/manage/imports/discard.ts'),
      ]),
      // settings: organization, units, services, indicators, members, audit
      route('pengaturan', 'routes/manage/settings/settings.tsx'),
      route('pengaturan/profil', 'routes/manage/settings/profile.tsx'),
      route('pengaturan/unit', 'routes/manage/settings/units.tsx'),
      route('pengaturan/unit/baru', 'routes/manage/settings/new-unit.tsx'),
      ...prefix('pengaturan/unit/:unitId', [
        index('routes/manage/settings/unit.tsx'),
        route('ubah', 'routes/manage/settings/edit-unit.tsx'),
        route('arsip', 'routes/manage/settings/unit-archive.ts'),
        route('pemulihan', 'routes/manage/settings/unit-restoration.ts'),
        route('layanan/baru', 'routes/manage/settings/new-service.tsx'),
        route('layanan/:serviceId', 'routes/manage/settings/edit-service.tsx'),
        route('layanan/:serviceId/arsip', 'routes/manage/settings/service-archive.ts'),
        route('layanan/:serviceId/pemulihan', 'routes/manage/settings/service-restoration.ts'),
        route('indikator/baru', 'routes/manage/settings/new-indicator.tsx'),
        route('indikator/:indicatorId', 'routes/manage/settings/indicator.tsx'),
        route('indikator/:indicatorId/ubah', 'routes/manage/settings/edit-indicator.tsx'),
        route('indikator/:indicatorId/arsip', 'routes/manage/settings/indicator-archive.ts'),
      ]),
      ...prefix('pengaturan/anggota', [
        index('routes/manage/settings/members/members.tsx'),
        route('baru', 'routes/manage/settings/members/new-member.tsx'),
        route(':membershipId', 'routes/manage/settings/members/member.tsx'),
        route(':membershipId/penonaktifan', 'routes/manage/settings/members/deactivation.tsx'),
        route(':membershipId/pengaktifan', 'routes/manage/settings/members/reactivation.tsx'),
        route(':membershipId/kata-sandi', 'routes/manage/settings/members/password-reset.tsx'),
      ]),
      route('audit', 'routes/manage/audit/audit.tsx'),
    ]),

    // ── Evaluators ───────────────────────────────────────────────────────────
    route('evaluasi', 'routes/manage/layout.tsx', { id: 'evaluate' }, [
      index('routes/evaluate/units.tsx'),
      route('unit/:unitId', 'routes/evaluate/unit.tsx'),
      route('jejak', 'routes/evaluate/search.tsx'),
      route('jejak/:feedbackId', 'routes/evaluate/trace.tsx'),
    ]),
  ]),

  // ── What is none of the above ──────────────────────────────────────────────
  route('*', 'routes/nowhere.tsx'),
] satisfies RouteConfig
