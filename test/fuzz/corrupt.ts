import { isSentType, sentRecords } from '../../subgraphs/invoice/efact/layouts'
import { EfactMutator } from '../../subgraphs/invoice/efact/testing/efact-mutator'
import type { Layout } from '../../subgraphs/invoice/efact/zone-layout'

/** Numbers from a seed, the same ones again for the same seed (mulberry32). */
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

type Damage = (good: Buffer, dice: SeededRandom, other: Buffer) => Buffer
const HEAD = 227
const latin = (text: string) => Buffer.from(text, 'latin1')
const randomBytes = (length: number, dice: SeededRandom) => Buffer.from(Array.from({ length }, () => dice.below(256)))
const someZone = (text: string, dice: SeededRandom) => {
  const type = text.slice(0, 2)
  return isSentType(type) ? dice.of((sentRecords[type] as unknown as Layout).zones) : null
}
const digitsOf = (length: number, dice: SeededRandom) => Array.from({ length }, () => dice.below(10)).join('')

// Bends records; where `right`, sequence numbers and check digits of the records are made right again, so that only the deeper checks can see it.
const bend =
  (
    change: (file: EfactMutator, dice: SeededRandom, other: EfactMutator) => void,
    right: (dice: SeededRandom) => boolean = (dice) => dice.next() < 0.5,
  ): Damage =>
  (good, dice, other) => {
    const file = new EfactMutator(good)
    change(file, dice, new EfactMutator(other))
    if (right(dice)) file.renumber()
    return file.bytes()
  }

/** The ways to damage a file, by name. */
export const corruptions: Readonly<Record<string, Damage>> = {
  cut: (good, dice) => good.subarray(0, dice.below(good.length)),
  'cut at a record': (good, dice) => good.subarray(0, HEAD + 350 * dice.below((good.length - HEAD) / 350)),
  'cut at the front': (good, dice) => good.subarray(1 + dice.below(good.length - 1)),
  'a bit flipped': (good, dice) => {
    const bytes = Buffer.from(good)
    const at = dice.below(bytes.length)
    bytes[at] = bytes[at]! ^ (1 << dice.below(8))
    return bytes
  },
  'bytes overwritten': (good, dice) => {
    const bytes = Buffer.from(good)
    for (let i = 1 + dice.below(20); i > 0; i--) bytes[dice.below(bytes.length)] = dice.below(256)
    return bytes
  },
  'a digit changed': (good, dice) => {
    const bytes = Buffer.from(good)
    bytes[HEAD + dice.below(bytes.length - HEAD)] = 48 + dice.below(10)
    return bytes
  },
  'a byte inserted': (good, dice) => {
    const at = dice.below(good.length)
    return Buffer.concat([good.subarray(0, at), Buffer.from([dice.below(256)]), good.subarray(at)])
  },
  'a byte removed': (good, dice) => {
    const at = dice.below(good.length)
    return Buffer.concat([good.subarray(0, at), good.subarray(at + 1)])
  },
  'a record doubled': bend((file, dice) => {
    const at = dice.below(file.records.length)
    file.records.splice(at, 0, file.records[at]!)
  }),
  'a record removed': bend((file, dice) => void file.records.splice(dice.below(file.records.length), 1)),
  'two records swapped': bend((file, dice) => {
    const [a, b] = [dice.below(file.records.length), dice.below(file.records.length)]
    const one = file.records[a]!
    file.records[a] = file.records[b]!
    file.records[b] = one
  }),
  'records shuffled': bend((file, dice) => void file.records.sort(() => dice.next() - 0.5)),
  'a record of another file': bend(
    (file, dice, other) => void file.records.splice(dice.below(file.records.length), 1, dice.of(other.records)),
  ),
  'the head of another file': (good, _, other) => Buffer.concat([other.subarray(0, HEAD), good.subarray(HEAD)]),
  'the file doubled': (good) => Buffer.concat([good, good]),
  'another file behind': (good, _, other) => Buffer.concat([good, other.subarray(HEAD)]),
  'a zone of digits, check digits right': bend(
    (file, dice) => {
      const at = dice.below(file.records.length)
      const zone = someZone(file.records[at]!, dice)
      if (zone) file.setZone(at, zone.key, digitsOf(zone.length, dice))
    },
    () => false,
  ),
  'a zone of letters, check digits right': bend(
    (file, dice) => {
      const at = dice.below(file.records.length)
      const zone = someZone(file.records[at]!, dice)
      if (zone) file.setZone(at, zone.key, dice.of(['X', '-', ' ', 'é', '~']).repeat(zone.length))
    },
    () => false,
  ),
  'a zone of the same kind in another record, check digits right': bend(
    (file, dice, other) => {
      const at = dice.below(file.records.length)
      const zone = someZone(file.records[at]!, dice)
      const source = zone && other.records.find((text) => text.slice(0, 2) === file.records[at]!.slice(0, 2))
      if (zone && source) file.setZone(at, zone.key, source.slice(zone.at - 1, zone.at - 1 + zone.length))
    },
    () => false,
  ),
  'a total changed, check digits right': bend(
    (file, dice) => {
      const totals = file.records.flatMap((text, i) => (['80', '90'].includes(text.slice(0, 2)) ? [i] : []))
      file.setZone(dice.of(totals), 'totalA', `+${digitsOf(11, dice)}`)
    },
    () => false,
  ),
  'check digits changed': bend(
    (file, dice) => {
      const at = dice.below(file.records.length)
      file.records[at] = file.records[at]!.slice(0, 346) + digitsOf(4, dice)
    },
    () => false,
  ),
  'UTF-16': (good, dice) =>
    Buffer.from(dice.next() < 0.5 ? `\ufeff${good.toString('latin1')}` : good.toString('latin1'), 'utf16le'),
  'UTF-8 accents': (good, dice) => {
    const text = good.toString('latin1')
    const at = dice.below(text.length)
    return Buffer.from(text.slice(0, at) + dice.of(['é', 'ß', '€', '😀']) + text.slice(at + 1), 'utf8')
  },
  EBCDIC: (good) =>
    Buffer.from(
      good.map((byte) => (byte >= 48 && byte <= 57 ? byte + 192 : byte >= 65 && byte <= 73 ? byte + 128 : 0x40)),
    ),
  base64: (good) => latin(good.toString('base64')),
  'line ends': (good, dice) => {
    const end = dice.of(['\n', '\r\n', '\r'])
    const { segments, records } = new EfactMutator(good)
    return latin([segments, ...records].join(end) + dice.of(['', end]))
  },
  'bytes from nowhere': (_, dice) => randomBytes(dice.below(4000), dice),
  'characters from nowhere behind a good head': (good, dice) =>
    Buffer.concat([
      good.subarray(0, HEAD),
      latin(Array.from({ length: 350 * dice.below(8) }, () => String.fromCharCode(32 + dice.below(95))).join('')),
    ]),
  'records of nowhere': (good, dice) =>
    Buffer.concat([
      good.subarray(0, HEAD),
      latin(
        dice
          .of(['20', '25', '50', '96', '99', '  '])
          .padEnd(350, dice.of(['0', ' ', 'Z']))
          .repeat(dice.below(40)),
      ),
    ]),
  'several at once': (good, dice, other) => {
    let bytes = good
    for (let i = 0; i < 3; i++) bytes = bytes.length < HEAD + 700 ? bytes : dice.of(alone)(bytes, dice, other)
    return bytes
  },
}

const alone: readonly Damage[] = [
  'a bit flipped',
  'bytes overwritten',
  'a digit changed',
  'a byte inserted',
  'a byte removed',
  'cut',
].map((name) => corruptions[name]!)
