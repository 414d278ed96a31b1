import type { SeedCase } from '../material.ts'
import { banyumas } from './banyumas.ts'
import { bontang } from './bontang.ts'
import { centralJava } from './central-java.ts'
import { centralKalimantan } from './central-kalimantan.ts'
import { eastJava } from './east-java.ts'
import { eastKalimantan } from './east-kalimantan.ts'
import { jombangNganjuk } from './jombang-nganjuk.ts'
import { klaten } from './klaten.ts'
import { madiun } from './madiun.ts'
import { maluku } from './maluku.ts'
import { pemalang } from './pemalang.ts'
import { southKalimantan } from './south-kalimantan.ts'
import { southSulawesi } from './south-sulawesi.ts'
import { sulawesi } from './sulawesi.ts'
import { sumatra } from './sumatra.ts'
import { tuban } from './tuban.ts'
import { westJava } from './west-java.ts'
import { westKalimantan } from './west-kalimantan.ts'

/** The real forums of other governments, as told by the pages they name. */
export const cases: SeedCase[] = [
  ...banyumas,
  ...bontang,
  ...centralJava,
  ...centralKalimantan,
  ...eastJava,
  ...eastKalimantan,
  ...jombangNganjuk,
  ...klaten,
  ...madiun,
  ...maluku,
  ...pemalang,
  ...southKalimantan,
  ...southSulawesi,
  ...sulawesi,
  ...sumatra,
  ...tuban,
  ...westJava,
  ...westKalimantan,
]
