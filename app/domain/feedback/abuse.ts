/** Where a text may hold abuse, in order: words of three languages, however they are disguised. */
export function findAbuse(text: string) {
  const found: Array<{ from: number; to: number }> = []
  for (const { index, 0: word } of text.matchAll(candidates)) {
    if (!isAbuse(word) || isOfAnimals(text, index, word)) continue
    found.push({ from: index, to: index + word.length })
  }
  return found
}

/** Words, with digits and signs for letters among them; single letters set apart count as one word. */
const candidates =
  /(?<![\p{L}\p{N}])(?:\p{L}(?:[ .\-_*]\p{L}){3,11}(?![\p{L}\p{N}])|[\p{L}\p{N}@$*!]{0,16}\p{L}[\p{L}\p{N}@$*]{0,16}(?![\p{L}\p{N}]))/gu

function isAbuse(word: string) {
  const plain = plainly(word)
  if (plain.includes('*')) return starred(plain)
  return (
    forms.has(plain) ||
    endings.some((one) => plain.endsWith(one) && forms.has(plain.slice(0, -one.length)))
  )
}

/** Small letters only, the same letter once where it is repeated. */
function plainly(word: string) {
  const letters = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ .\-_]/g, '')
    .replace(/[013457@$!]/g, (sign) => disguises[sign] ?? sign)
  return once(letters)
}

const once = (word: string) => word.replace(/(\p{L})\1+/gu, '$1')

const disguises: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Letters hidden behind stars: as many as the word has, the others in their place. */
function starred(word: string) {
  if (word.replaceAll('*', '').length < 3) return false
  const pattern = new RegExp(`^${word.replace(/\*+/g, '\\p{L}{1,3}')}$`, 'u')
  return abusive.some((one) => pattern.test(once(one)))
}

const abusive =
  `anjing anjir anjrit bangsat bajingan babi kontol memek ngentot entot jancok jancuk dancok dancuk
  diancuk cuk goblok gublok tolol bego idiot dungu kampret keparat brengsek sialan pelacur lonte perek sundal
  monyet celeng asu bacot congor cangkem gathel gatel matane ndasmu dapurmu picek pekok koplok edan kirik bedes
  bajinguk laknat biadab jahanam fuck fucking shit bullshit bitch bastard asshole motherfucker dickhead moron
  stupid pantek pukimak kimak jablay titit pepek tempik turuk`.split(/\s+/)

const forms = new Set(abusive.map(once))
const endings = ['mu', 'nya', 'lah', 'an', 'ne', 'e', 's'] as const

/** Dogs, pigs and monkeys are also what some offices look after. */
function isOfAnimals(text: string, at: number, word: string) {
  if (!/^(?:anjing|babi|monyet|celeng|asu|kirik|bedes)$/i.test(word)) return false
  const around =
    text.slice(Math.max(0, at - 30), at) + text.slice(at + word.length, at + word.length + 30)
  return /\b(?:rabies|vaksin|hewan|liar|ternak|peliharaan|kucing|daging|kandang|gigit|digigit|peternak|satwa|flu)/i.test(
    around,
  )
}
