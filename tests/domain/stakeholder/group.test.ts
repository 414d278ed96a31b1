import { expect, test } from 'vitest'
import {
  communityElements,
  defaultElementOf,
  defaultPentahelixOf,
  groupsOf,
  isStakeholderGroupCode,
  pentahelixes,
  stakeholderGroupCodes,
} from '../../../app/domain/stakeholder/group.ts'

test('each group speaks by default for the element the rubric has for it', () => {
  expect(
    Object.fromEntries(communityElements.map((element) => [element, groupsOf(element)])),
  ).toEqual({
    SERVICE_USERS: ['PRIVATE_COMPANY', 'SERVICE_USER', 'VULNERABLE_GROUP'],
    EXPERTS: ['ACADEMIA', 'PROFESSION'],
    RELATED_AGENCIES: [
      'REGIONAL_APPARATUS',
      'SOE',
      'VERTICAL_AGENCY',
      'VILLAGE_GOV',
      'LEGISLATURE',
      'OVERSIGHT',
    ],
    CIVIL_SOCIETY: ['RELIGIOUS_LEADER', 'COMMUNITY_LEADER', 'CSO', 'WOMEN_GROUP', 'YOUTH'],
    MASS_MEDIA: ['MEDIA'],
  })
})

test('only for the other stakeholders somebody must choose', () => {
  expect(stakeholderGroupCodes.filter((group) => defaultElementOf(group) === null)).toEqual([
    'OTHER_STAKEHOLDER',
  ])
  expect(stakeholderGroupCodes.filter((group) => defaultPentahelixOf(group) === null)).toEqual([
    'OTHER_STAKEHOLDER',
  ])
})

test('the nine groups of the seed case make all five elements and all of the pentahelix', () => {
  const seed = stakeholderGroupCodes.slice(0, 9)

  expect(new Set(seed.map(defaultElementOf).filter(Boolean))).toEqual(new Set(communityElements))
  expect(new Set(seed.map(defaultPentahelixOf).filter(Boolean))).toEqual(new Set(pentahelixes))
})

test('a code is known or it is not', () => {
  expect(isStakeholderGroupCode('CSO')).toBe(true)
  expect(isStakeholderGroupCode('toString')).toBe(false)
})
