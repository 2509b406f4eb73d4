import { isRecordType, recordLayouts } from '../../subgraphs/invoice/efact/layouts'
import { EfactMutator } from '../../subgraphs/invoice/efact/testing/efact-mutator'
import type { Layout } from '../../subgraphs/invoice/efact/zone-layout'

/** A seeded random number generator (mulberry32). */
export class SeededRandom {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!
  }
}

type Corruption = (good: Buffer, random: SeededRandom, other: Buffer) => Buffer
const HEAD = 227
const latin1 = (text: string) => Buffer.from(text, 'latin1')
const randomBytes = (length: number, random: SeededRandom) =>
  Buffer.from(Array.from({ length }, () => random.below(256)))
const someZone = (text: string, random: SeededRandom) => {
  const type = text.slice(0, 2)
  const layout: Layout | null = isRecordType(type) ? recordLayouts[type] : null
  return layout && random.of(layout.zones)
}
const digitsOf = (length: number, random: SeededRandom) => Array.from({ length }, () => random.below(10)).join('')

// Changes records. If `isRepaired`, sequence numbers and check digits are valid again, so that only deeper checks find the error.
const mutate =
  (
    change: (file: EfactMutator, random: SeededRandom, other: EfactMutator) => void,
    isRepaired: (random: SeededRandom) => boolean = (random) => random.next() < 0.5,
  ): Corruption =>
  (good, random, other) => {
    const file = new EfactMutator(good)
    change(file, random, new EfactMutator(other))
    if (isRepaired(random)) file.renumber()
    return file.bytes()
  }

/** Corruptions of a file, by name. */
export const corruptions: Readonly<Record<string, Corruption>> = {
  cut: (good, random) => good.subarray(0, random.below(good.length)),
  'cut at a record': (good, random) => good.subarray(0, HEAD + 350 * random.below((good.length - HEAD) / 350)),
  'cut at the front': (good, random) => good.subarray(1 + random.below(good.length - 1)),
  'a bit flipped': (good, random) => {
    const bytes = Buffer.from(good)
    const at = random.below(bytes.length)
    bytes[at] = bytes[at]! ^ (1 << random.below(8))
    return bytes
  },
  'bytes overwritten': (good, random) => {
    const bytes = Buffer.from(good)
    for (let i = 1 + random.below(20); i > 0; i--) bytes[random.below(bytes.length)] = random.below(256)
    return bytes
  },
  'a digit changed': (good, random) => {
    const bytes = Buffer.from(good)
    bytes[HEAD + random.below(bytes.length - HEAD)] = 48 + random.below(10)
    return bytes
  },
  'a byte inserted': (good, random) => {
    const at = random.below(good.length)
    return Buffer.concat([good.subarray(0, at), Buffer.from([random.below(256)]), good.subarray(at)])
  },
  'a byte removed': (good, random) => {
    const at = random.below(good.length)
    return Buffer.concat([good.subarray(0, at), good.subarray(at + 1)])
  },
  'a duplicate record': mutate((file, random) => {
    const at = random.below(file.records.length)
    file.records.splice(at, 0, file.records[at]!)
  }),
  'a record removed': mutate((file, random) => void file.records.splice(random.below(file.records.length), 1)),
  'two records swapped': mutate((file, random) => {
    const [a, b] = [random.below(file.records.length), random.below(file.records.length)]
    const one = file.records[a]!
    file.records[a] = file.records[b]!
    file.records[b] = one
  }),
  'records shuffled': mutate((file, random) => void file.records.sort(() => random.next() - 0.5)),
  'a record of another file': mutate(
    (file, random, other) => void file.records.splice(random.below(file.records.length), 1, random.of(other.records)),
  ),
  'the head of another file': (good, _, other) => Buffer.concat([other.subarray(0, HEAD), good.subarray(HEAD)]),
  'the file twice': (good) => Buffer.concat([good, good]),
  'another file appended': (good, _, other) => Buffer.concat([good, other.subarray(HEAD)]),
  'a zone of digits, valid check digits': mutate(
    (file, random) => {
      const at = random.below(file.records.length)
      const zone = someZone(file.records[at]!, random)
      if (zone) file.setZone(at, zone.key, digitsOf(zone.length, random))
    },
    () => false,
  ),
  'a zone of letters, valid check digits': mutate(
    (file, random) => {
      const at = random.below(file.records.length)
      const zone = someZone(file.records[at]!, random)
      if (zone) file.setZone(at, zone.key, random.of(['X', '-', ' ', 'é', '~']).repeat(zone.length))
    },
    () => false,
  ),
  'a zone of the same kind in another record, valid check digits': mutate(
    (file, random, other) => {
      const at = random.below(file.records.length)
      const zone = someZone(file.records[at]!, random)
      const source = zone && other.records.find((text) => text.slice(0, 2) === file.records[at]!.slice(0, 2))
      if (zone && source) file.setZone(at, zone.key, source.slice(zone.at - 1, zone.at - 1 + zone.length))
    },
    () => false,
  ),
  'a total changed, valid check digits': mutate(
    (file, random) => {
      const totals = file.records.flatMap((text, i) => (['80', '90'].includes(text.slice(0, 2)) ? [i] : []))
      file.setZone(random.of(totals), 'totalA', `+${digitsOf(11, random)}`)
    },
    () => false,
  ),
  'check digits changed': mutate(
    (file, random) => {
      const at = random.below(file.records.length)
      file.records[at] = file.records[at]!.slice(0, 346) + digitsOf(4, random)
    },
    () => false,
  ),
  'UTF-16': (good, random) =>
    Buffer.from(random.next() < 0.5 ? `\ufeff${good.toString('latin1')}` : good.toString('latin1'), 'utf16le'),
  'UTF-8 accents': (good, random) => {
    const text = good.toString('latin1')
    const at = random.below(text.length)
    return Buffer.from(text.slice(0, at) + random.of(['é', 'ß', '€', '😀']) + text.slice(at + 1), 'utf8')
  },
  EBCDIC: (good) =>
    Buffer.from(
      good.map((byte) => (byte >= 48 && byte <= 57 ? byte + 192 : byte >= 65 && byte <= 73 ? byte + 128 : 0x40)),
    ),
  base64: (good) => latin1(good.toString('base64')),
  'line ends': (good, random) => {
    const end = random.of(['\n', '\r\n', '\r'])
    const { segments, records } = new EfactMutator(good)
    return latin1([segments, ...records].join(end) + random.of(['', end]))
  },
  'random bytes': (_, random) => randomBytes(random.below(4000), random),
  'random characters after a valid head': (good, random) =>
    Buffer.concat([
      good.subarray(0, HEAD),
      latin1(Array.from({ length: 350 * random.below(8) }, () => String.fromCharCode(32 + random.below(95))).join('')),
    ]),
  'unknown records': (good, random) =>
    Buffer.concat([
      good.subarray(0, HEAD),
      latin1(
        random
          .of(['20', '25', '50', '96', '99', '  '])
          .padEnd(350, random.of(['0', ' ', 'Z']))
          .repeat(random.below(40)),
      ),
    ]),
  'several at once': (good, random, other) => {
    let bytes = good
    for (let i = 0; i < 3; i++)
      bytes = bytes.length < HEAD + 700 ? bytes : random.of(simpleCorruptions)(bytes, random, other)
    return bytes
  },
}

const simpleCorruptions: readonly Corruption[] = [
  'a bit flipped',
  'bytes overwritten',
  'a digit changed',
  'a byte inserted',
  'a byte removed',
  'cut',
].map((name) => corruptions[name]!)
