/** For so many times what finding it took an answer is given again as it is, */
const fresh = 20
/** and for so many times once more while a new one is found; afterwards everybody waits for the new one. */
const usable = 100
const mostKept = 1000

type Kept<Value> = { value: Value; from: number; cost: number }

/**
 * Remembers in this process what is found: the dearer it was, the longer. What takes milliseconds is as good
 * as never old; a count over a million rows costs the machine a twentieth of one core at most.
 */
export function keepByCost<Key, Value>(
  nameOf: (key: Key) => string,
  find: (key: Key) => Promise<Value>,
) {
  const kept = new Map<string, Kept<Value>>()
  const under = new Map<string, Promise<Value>>()

  async function findAnew(key: Key, name: string) {
    const from = performance.now()
    try {
      const value = await find(key)
      if (kept.size >= mostKept) kept.clear()
      kept.set(name, { value, from: performance.now(), cost: performance.now() - from })
      return value
    } finally {
      under.delete(name)
    }
  }

  /** Of many who ask at once one finds, and the others share it. */
  function shared(key: Key, name: string) {
    const going = under.get(name) ?? findAnew(key, name)
    under.set(name, going)
    return going
  }

  return async (key: Key): Promise<Value> => {
    const name = nameOf(key)
    const known = kept.get(name)
    if (!known) return shared(key, name)
    const age = (performance.now() - known.from) / known.cost
    if (age < fresh) return known.value
    if (age > usable) return shared(key, name)
    // Whoever asks next hears of it if this fails.
    shared(key, name).catch(() => kept.delete(name))
    return known.value
  }
}
