import { journey } from '../support/journey.ts'
import { personAt } from '../support/person.ts'

journey('an address that leads nowhere is a page that says so', async ({ visitor }) => {
  const lost = personAt(await visitor({ javaScriptEnabled: false }))
  await lost.open('/tidak-ada/di-sini', 404)
})
