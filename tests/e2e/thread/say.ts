import { expect } from 'vitest'
import { identityLabel, inputKindLabel } from '#domain/feedback/terms.ts'
import { m } from '#messages'
import type { Visitor } from '../../support/journey.ts'
import { type Person, personAt, phone } from '../../support/person.ts'
import { aPhoto } from '../../support/pictures.ts'
import { serviceName } from './town.ts'

export const said = {
  queue: 'Antrean perekaman KTP-el memakan waktu tiga jam.\nMohon dibuka loket kedua.',
  fee: 'Ada petugas yang meminta uang rokok.',
  ramp: 'Pintu masuk tidak dapat dilalui kursi roda.',
  rude: 'Kata-kata kasar yang menyebut nama orang.',
}

/** From the personal link, under one's own name, with a photo; gives back the tracking code. */
export async function sayByName(citizen: Person, link: string, name: string) {
  await citizen.open(link)
  await citizen.follow(m.participant_feedback_give())
  await citizen.fill({ [m.feedback_text_label()]: said.queue })
  await citizen.choose({
    [m.feedback_kind_label()]: inputKindLabel('COMPLAINT'),
    [m.feedback_service_label()]: serviceName,
  })
  await citizen.mark(m.feedback_identity_as({ name }))
  await citizen.page.locator('summary', { hasText: m.feedback_more() }).click()
  await citizen.attach(m.feedback_files_label(), await aPhoto('antrean.jpg', '#884422'))
  return send(citizen)
}

/** From the personal link, with the name kept from all but those who may see it. */
export async function sayInConfidence(user: Person, link: string) {
  await user.open(`${link}/masukan`)
  await user.fill({ [m.feedback_text_label()]: said.fee })
  await user.mark(identityLabel('CONFIDENTIAL'))
  return send(user)
}

/** From the public page of the forum, without a name. */
export async function sayAnonymously(visitor: Visitor, slug: string, code: string, text: string) {
  const passerBy = personAt(await visitor(phone))
  await passerBy.open(`/${slug}/forum/${code}`)
  await passerBy.follow(m.portal_forum_give())
  await passerBy.fill({ [m.feedback_text_label()]: text })
  await passerBy.mark(identityLabel('ANONYMOUS'))
  return send(passerBy)
}

async function send(person: Person) {
  await person.press(m.feedback_send(), m.feedback_thanks_title())
  const code = await person.page.getByRole('region', { name: m.feedback_code_title() })
  const [trackingCode] = /[0-9A-Z]{3,}(-[0-9A-Z]+)+/.exec((await code.textContent()) ?? '') ?? []
  expect(trackingCode).toBeTruthy()
  return trackingCode ?? ''
}
