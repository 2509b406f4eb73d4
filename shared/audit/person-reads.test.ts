import { PersonReads } from './person-reads'

const person = (n: number) => ({ personId: `id-${n}`, niss: `number-${n}` })
const counter = (reads: PersonReads, result: (persons: readonly string[]) => Promise<unknown> = async () => {}) => {
  const calls: string[][] = []
  const count = (persons: readonly string[]) => {
    calls.push([...persons])
    return result(persons)
  }
  return {
    calls,
    add: (...n: number[]) => reads.add(n.map(person), count),
    ask: (...n: string[]) => reads.addNumbers(n, count),
  }
}

test('persons that several fields read at the same time are counted together, each once', async () => {
  const reads = new PersonReads()
  const { calls, add } = counter(reads)
  add(1, 2)
  add(2, 3)
  await reads.settle()
  add(3)
  await reads.settle()
  expect(calls).toEqual([['id-1', 'id-2', 'id-3']])
})

test('a person who was counted by number is not counted by id again', async () => {
  const reads = new PersonReads()
  const { calls, add, ask } = counter(reads)
  ask('number-1')
  await reads.settle()
  add(1)
  await reads.settle()
  expect(calls).toEqual([['number-1']])
})

test('settle waits for persons that are added while others are counted', async () => {
  const reads = new PersonReads()
  const { calls, add } = counter(reads, async (persons) => {
    if (persons.includes('id-1')) add(2)
  })
  add(1)
  await reads.settle()
  expect(calls).toEqual([['id-1'], ['id-2']])
})

test('a refused count refuses every later settlement of the request', async () => {
  const reads = new PersonReads()
  const { add } = counter(reads, () => Promise.reject(new Error('too many')))
  add(1)
  await expect(reads.settle()).rejects.toThrow('too many')
  await expect(reads.settle()).rejects.toThrow('too many')
})

test('a field that waits for its count gets the refusal, and the other fields of the request are answered', async () => {
  const reads = new PersonReads()
  const refused = reads.count([person(1)], () => Promise.reject(new Error('too many')))
  await expect(refused).rejects.toThrow('too many')
  await expect(reads.settle()).resolves.toBeUndefined()
  expect(reads.uncounted(['id-1'])).toEqual(['id-1'])
})

test('fields that wait at the same moment are counted together, and refused together', async () => {
  const reads = new PersonReads()
  const calls: (readonly string[])[] = []
  const count = async (persons: readonly string[]) => {
    calls.push(persons)
    throw new Error('too many')
  }
  const results = await Promise.allSettled([reads.count([person(1)], count), reads.countNumbers(['number-2'], count)])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(calls).toEqual([['id-1', 'number-2']])
})
