import fc from 'fast-check'
import { JsonReader } from './json-reader'

const LONG = 64 * 1024

/** The value that the reader finds, or 'SyntaxError'. */
function read(bytes: Buffer, cuts: readonly number[]): unknown {
  const reader = new JsonReader()
  let from = 0
  for (const cut of [...cuts, bytes.length]) {
    reader.write(bytes.subarray(from, cut))
    from = cut
  }
  return outcomeOf(() => reader.end())
}
const parsed = (bytes: Buffer): unknown => outcomeOf(() => JSON.parse(bytes.toString('utf8')))

function outcomeOf(parse: () => unknown): unknown {
  try {
    return parse()
  } catch (error) {
    if (error instanceof SyntaxError) return 'SyntaxError'
    throw error
  }
}

// JSON text that is mostly valid: pieces of strings, with every kind of escape sequence, repeated so that some become long.
const content = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 4 }).map((text) => JSON.stringify(text).slice(1, -1)),
      fc.constantFrom(
        '\\\\',
        '\\"',
        '\\/',
        '\\n',
        '\\u0041',
        '\\ud83d\\ude00',
        '\\ud83d',
        'é',
        '€',
        '😀',
        '\\u00e9',
        '{',
        ':',
      ),
      fc.constantFrom('\\x', '\\u12', '\u0001', '\\', '"', '\n'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''))
const stringToken = fc
  .tuple(content, fc.constantFrom(1, 1, 1, 3_000, 20_000, 70_000))
  .map(([text, times]) => `"${text.repeat(times)}"`)
const token = fc.oneof(stringToken, fc.constantFrom('1', '-2.5e3', 'true', 'null', '{}', '[]', 'x', ' '))
const document = fc.oneof(
  token,
  fc.array(token, { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
  fc
    .array(fc.tuple(stringToken, token), { maxLength: 4 })
    .map((fields) => `{${fields.map((field) => field.join(' : ')).join(',')}}`),
  fc.tuple(stringToken, token).map(([key, value]) => `{"query":"q","variables":{${key}:{"__proto__":[${value}]}}}`),
)

test('a body is read as JSON.parse reads it, wherever it is cut', () => {
  fc.assert(
    fc.property(document, fc.array(fc.nat(), { maxLength: 5 }), fc.boolean(), (text, cuts, isTruncated) => {
      const whole = Buffer.from(text)
      const bytes = isTruncated ? whole.subarray(0, Math.max(0, whole.length - 1 - ((cuts[0] ?? 0) % 5))) : whole
      const sorted = cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b)
      expect(read(bytes, sorted)).toEqual(parsed(bytes))
    }),
    { numRuns: Number(process.env.CASES ?? 200) },
  )
})

test('bytes that are no UTF-8 are read as JSON.parse reads them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 8 }), fc.constantFrom(0, LONG), fc.nat(), (noise, padding, cut) => {
      const bytes = Buffer.concat([Buffer.from(`["${'a'.repeat(padding)}`), noise, Buffer.from('b"]')])
      expect(read(bytes, [cut % bytes.length])).toEqual(parsed(bytes))
    }),
  )
})

test('a short and a long string with escape sequences are the same when cut at each byte', () => {
  const tail = '\\\\\\"\\u20ac\\ud83d\\ude00é€😀\\/'
  for (const padding of [0, LONG + 10]) {
    const bytes = Buffer.from(`{"a":"${'x'.repeat(padding)}${tail}","b":1}`)
    const expected = parsed(bytes)
    for (let cut = Math.max(0, bytes.length - 60); cut < bytes.length; cut++)
      expect(read(bytes, [cut])).toEqual(expected)
  }
  const short = Buffer.from(`{"a":"${tail}"}`)
  expect(
    read(
      short,
      Array.from(short, (_, at) => at),
    ),
  ).toEqual(parsed(short))
})

test('a byte order mark before the text is ignored', () => {
  expect(read(Buffer.from('\uFEFF{"a":1}'), [1])).toEqual({ a: 1 })
})

test('a long key, and a key that occurs twice, are read as JSON.parse reads them', () => {
  const key = 'k'.repeat(LONG + 1)
  const bytes = Buffer.from(`{"${key}":"${key}","b":[{"${key}":1}],"${key}":2,"1":3}`)
  const value = read(bytes, []) as object
  expect(value).toEqual(parsed(bytes))
  expect(Object.keys(value)).toEqual(Object.keys(parsed(bytes) as object))
})

test('a text that is nested 100,000 times is read', () => {
  const depth = 100_000
  const bytes = Buffer.from(`["${'a'.repeat(LONG + 1)}",${'['.repeat(depth)}${']'.repeat(depth)}]`)
  expect((read(bytes, []) as unknown[])[0]).toHaveLength(LONG + 1)
})
