import { calendarForums } from './calendar-forums.ts'
import { districtForums } from './district-forums.ts'
import { earlierForums } from './earlier-forums.ts'
import { forum2024 } from './forum-2024.ts'
import { lastYear } from './last-year/forum.ts'
import type { SeedForum } from './material.ts'
import { today } from './today-forum.ts'
import { upcoming } from './upcoming-forum.ts'

/** All forums of the demo city. */
export const forums: SeedForum[] = [
  forum2024,
  lastYear,
  upcoming,
  today,
  ...earlierForums,
  ...districtForums,
  ...calendarForums,
]
