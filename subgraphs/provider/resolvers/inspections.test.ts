import { pdfText } from '../../../shared/testing/pdf-text'
import {
  ANSWER,
  CLOSE,
  CONCLUDE,
  CPAS,
  colleague,
  GP,
  gp,
  inspector,
  LIST,
  OPEN,
  PREVIEW,
  person,
  REPORT,
  SHARE,
  setUpInspections,
  supervisor,
} from '../testing/inspection-steps'

const { codeOf, concludeAll, graph, input, ok, open, read, shared } = setUpInspections()

describe('opening an inspection', () => {
  test('an inspection has its sample in the order of the kinds, and says from how many it was drawn', async () => {
    const file = await open()
    expect(file).toMatchObject({ version: 1, status: 'OPEN', cpas: { enterpriseNumber: CPAS }, provider: null })
    expect(file.samples).toEqual([
      { kind: 'DECISION', population: 7, requested: 2, drawn: 2 },
      { kind: 'INVOICE_LINE', population: 7, requested: 1, drawn: 1 },
      { kind: 'PAPER_INVOICE', population: 0, requested: 0, drawn: 0 },
      { kind: 'ATTESTATION', population: 7, requested: 1, drawn: 1 },
    ])
    // biome-ignore lint/suspicious/noExplicitAny: the shape of the query.
    expect(file.items.edges.map(({ node }: any) => [node.position, node.kind, node.amount, node.version])).toEqual([
      [1, 'DECISION', null, 0],
      [2, 'DECISION', null, 0],
      [3, 'INVOICE_LINE', '27.10', 0],
      [4, 'ATTESTATION', null, 0],
    ])
    expect(file.progress).toEqual({ items: 4, open: 4, compliant: 0, withRemark: 0, irregular: 0 })
  })

  test('an equal opening returns the first inspection, also by ten calls at once and after the closing', async () => {
    const same = input()
    const all = await Promise.all(Array.from({ length: 10 }, () => ok(OPEN, { input: same })))
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    const [file] = all
    await concludeAll(file)
    await ok(CLOSE, { id: file.id, expectedVersion: 1, conclusion: 'Rien à signaler' })
    expect((await ok(OPEN, { input: same })).id).toBe(file.id)
  })

  test('of two different openings for days in common, one wins and the other is a conflict', async () => {
    const one = input()
    const both = await Promise.all(
      [one, { ...one, seed: one.seed + 1_000 }].map((each) => graph().run(OPEN, { input: each }, inspector)),
    )
    expect(both.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'OPENED').sort()).toEqual(['CONFLICT', 'OPENED'])
    const [recorded] = await graph().db.query('select count(*)::int as n from inspection_file where period_from = $1', [
      one.period.from,
    ])
    expect(recorded.n).toBe(1)
  })

  test.each([
    ['a CPAS and a provider', { provider: GP }, 'BAD_USER_INPUT'],
    ['neither', { cpas: null }, 'BAD_USER_INPUT'],
    ['a CPAS that is not registered', { cpas: '0299991108' }, 'NOT_FOUND'],
    ['a provider that is not registered', { cpas: null, provider: '10001589003' }, 'NOT_FOUND'],
    ['a period without end', { period: { from: '2026-01-01' } }, 'BAD_USER_INPUT'],
    ['a period that ends before it begins', { period: { from: '2026-01-02', to: '2026-01-01' } }, 'BAD_USER_INPUT'],
    ['a period that is not over', { period: { from: '2026-01-02', to: '2026-03-13' } }, 'BAD_USER_INPUT'],
    ['a sample of 101', { lines: 101 }, 'BAD_USER_INPUT'],
    ['a sample below 0', { lines: -1 }, 'BAD_USER_INPUT'],
    ['no sample', { decisions: 0, lines: 0, attestations: 0 }, 'BAD_USER_INPUT'],
    ['nothing to draw', { decisions: 0, lines: 0, attestations: 0, paperInvoices: 5 }, 'BAD_USER_INPUT'],
    ['grounds that no font prints', { grounds: 'Contrôle \u{10ffff}' }, 'BAD_USER_INPUT'],
  ])('%s is refused, and nothing is recorded', async (_, change, code) => {
    const { totalCount } = await ok(LIST, {})
    expect(await codeOf(OPEN, { input: input(change) })).toBe(code)
    expect((await ok(LIST, {})).totalCount).toBe(totalCount)
  })

  test('a preview counts each kind and records nothing', async () => {
    const { totalCount } = await ok(LIST, {})
    const { grounds: _grounds, seed: _seed, ...preview } = input({ lines: 20 })
    expect(await ok(PREVIEW, { input: preview })).toEqual([
      { kind: 'DECISION', population: 7, requested: 2, drawn: 2 },
      { kind: 'INVOICE_LINE', population: 7, requested: 20, drawn: 7 },
      { kind: 'PAPER_INVOICE', population: 0, requested: 0, drawn: 0 },
      { kind: 'ATTESTATION', population: 7, requested: 1, drawn: 1 },
    ])
    expect((await ok(LIST, {})).totalCount).toBe(totalCount)
  })
})

describe('conclusions on the items of an inspection', () => {
  test('a conclusion replaces an earlier one, which is kept; a repeated call is recorded once', async () => {
    const file = await open()
    const { id } = file.items.edges[0].node
    const first = { id, expectedVersion: 0, result: 'IRREGULAR', remark: 'Enquête sociale manquante' }
    expect(await ok(CONCLUDE, first)).toMatchObject({ version: 1, conclusion: { result: 'IRREGULAR' } })
    expect(await ok(CONCLUDE, first)).toMatchObject({ version: 1 })
    expect(await ok(CONCLUDE, { id, expectedVersion: 1, result: 'COMPLIANT', remark: null })).toMatchObject({
      version: 2,
      conclusion: { result: 'COMPLIANT', remark: null },
    })
    expect(await codeOf(CONCLUDE, first)).toBe('CONFLICT')
    const kept = await graph().db.query(
      'select result from inspection_conclusion where item_id = $1 order by version',
      [id],
    )
    expect(kept.map(({ result }: { result: string }) => result)).toEqual(['IRREGULAR', 'COMPLIANT'])
  })

  test('of two inspectors who conclude at once on an item, one gets a conflict', async () => {
    const file = await open()
    const { id } = file.items.edges[0].node
    const both = await Promise.all(
      ['COMPLIANT', 'IRREGULAR'].map((result) =>
        graph().run(CONCLUDE, { id, expectedVersion: 0, result, remark: 'vu' }, inspector),
      ),
    )
    expect(both.filter(({ errors }) => errors?.[0]?.extensions?.code === 'CONFLICT')).toHaveLength(1)
    expect((await read(file.id)).items.edges[0].node.version).toBe(1)
  })

  test.each([
    ['an irregular item without a remark', { result: 'IRREGULAR', remark: ' ' }, 'BAD_USER_INPUT'],
    ['a version of the future', { result: 'COMPLIANT', expectedVersion: 3 }, 'CONFLICT'],
    ['an unknown item', { result: 'COMPLIANT', id: person(1) }, 'NOT_FOUND'],
  ])('%s is refused', async (_, change, code) => {
    const file = await open()
    const { id } = file.items.edges[0].node
    expect(await codeOf(CONCLUDE, { id, expectedVersion: 0, remark: null, ...change })).toBe(code)
  })
})

describe('the answer to an inspection and its closing', () => {
  test('the inspected CPAS sees an inspection once it is shared, answers it once, and reads the report', async () => {
    const file = await open()
    expect(await read(file.id, supervisor)).toBeNull()
    expect(await codeOf(ANSWER, { id: file.id, expectedVersion: 1, text: 'x' }, supervisor)).toBe('NOT_FOUND')
    await concludeAll(file, 'IRREGULAR', 'Enquête sociale manquante')
    expect(await codeOf(CLOSE, { id: file.id, expectedVersion: 1, conclusion: 'Fini' })).toBe('CONFLICT')
    const share = { id: file.id, expectedVersion: 1, answerBy: '2026-04-12' }
    expect(await ok(SHARE, share)).toMatchObject({ version: 2, status: 'SHARED' })
    expect(await ok(SHARE, share)).toMatchObject({ version: 2 })
    expect(await read(file.id, supervisor)).toMatchObject({ status: 'SHARED', progress: { irregular: 4 } })
    const { id } = file.items.edges[0].node
    expect(await codeOf(CONCLUDE, { id, expectedVersion: 1, result: 'COMPLIANT' })).toBe('CONFLICT')
    expect(await codeOf(CLOSE, { id: file.id, expectedVersion: 2, conclusion: 'Fini' })).toBe('CONFLICT')
    const reply = { id: file.id, expectedVersion: 2, text: 'Les enquêtes sont jointes.' }
    expect(await ok(ANSWER, reply, supervisor)).toMatchObject({ version: 3, status: 'ANSWERED' })
    expect(await ok(ANSWER, reply, supervisor)).toMatchObject({ version: 3 })
    expect(await codeOf(ANSWER, { ...reply, text: 'Autre réponse' }, supervisor)).toBe('CONFLICT')
    expect(await ok(CONCLUDE, { id, expectedVersion: 1, result: 'COMPLIANT' })).toMatchObject({ version: 2 })
    expect(await codeOf(REPORT, { id: file.id, format: 'PDF' })).toBe('CONFLICT')
    const close = { id: file.id, expectedVersion: 3, conclusion: 'Trois remarques maintenues' }
    expect(await ok(CLOSE, close)).toMatchObject({ version: 4, status: 'CLOSED' })
    expect(await ok(CLOSE, close)).toMatchObject({ version: 4 })
    const report = await ok(REPORT, { id: file.id, format: 'PDF', language: 'NL' }, supervisor)
    const text = pdfText(Buffer.from(report.content, 'base64'))
    for (const part of ['OCMW Test', 'Inspectieverslag', 'Les enquêtes sont jointes.', 'Trois remarques maintenues'])
      expect(text).toContain(part)
    const csv = await ok(REPORT, { id: file.id, format: 'CSV', language: 'FR' }, supervisor)
    const lines = Buffer.from(csv.content, 'base64').toString('utf8').split('\r\n')
    expect(lines).toHaveLength(6)
    expect(lines[3]).toBe(
      "3;Ligne de facture;'=INVOICE_LINE/0;2026-01-05;'85410199775;27,10;Pas en ordre;Enquête sociale manquante",
    )
  })

  test('the report of a closed inspection is the same whenever it is read', async () => {
    const file = await open()
    await concludeAll(file)
    await ok(CLOSE, { id: file.id, expectedVersion: 1, conclusion: 'En ordre' })
    const [one, other] = [inspector, colleague].map((as) => ok(REPORT, { id: file.id, format: 'PDF' }, as))
    expect((await one).content).toBe((await other).content)
  })

  test('without an answer, an inspection is closed after the last day only', async () => {
    const { id } = await shared()
    const close = { id, expectedVersion: 2, conclusion: 'Sans réponse' }
    expect(await codeOf(CLOSE, close, { ...inspector, today: '2026-04-12' })).toBe('CONFLICT')
    expect(await ok(CLOSE, close, { ...inspector, today: '2026-04-13' })).toMatchObject({ status: 'CLOSED' })
  })

  test('an inspection with an item without conclusion is not closed', async () => {
    const file = await open()
    expect(await codeOf(CLOSE, { id: file.id, expectedVersion: 1, conclusion: 'Fini' })).toBe('CONFLICT')
  })

  test('an inspection with an item without conclusion is not shared: it could not be concluded meanwhile', async () => {
    const file = await open()
    const share = { id: file.id, expectedVersion: 1, answerBy: '2026-04-12' }
    expect(await codeOf(SHARE, share)).toBe('CONFLICT')
    const directly = `update inspection_file set status = 'SHARED', shared_at = now(), shared_by = '{}', answer_by = now(), version = 2 where id = '${file.id}'`
    await expect(graph().db.query(directly)).rejects.toThrow('no conclusion')
    await concludeAll(file)
    expect(await ok(SHARE, share)).toMatchObject({ status: 'SHARED' })
  })

  test('of an answer and a closing at once, the order decides, and neither is lost', async () => {
    const { id } = await shared()
    const late = '2026-04-13'
    const [answered, closed] = await Promise.all([
      graph().run(ANSWER, { id, expectedVersion: 2, text: 'Voici' }, { ...supervisor, today: late }),
      graph().run(CLOSE, { id, expectedVersion: 2, conclusion: 'Fini' }, { ...inspector, today: late }),
    ])
    const codes = [answered, closed].map(({ errors }) => errors?.[0]?.extensions?.code ?? 'DONE').sort()
    expect(codes).toEqual(['CONFLICT', 'DONE'])
    expect((await read(id)).status).toBe(answered.errors ? 'CLOSED' : 'ANSWERED')
  })

  test('a provider that is inspected answers in the same manner', async () => {
    const file = await open({ cpas: null, provider: GP, period: { from: '2026-01-01', to: '2026-01-31' } })
    expect(file).toMatchObject({ cpas: null, provider: { inamiNumber: GP } })
    await concludeAll(file, 'REMARK', 'Attestation peu lisible')
    await ok(SHARE, { id: file.id, expectedVersion: 1, answerBy: '2026-04-12' })
    expect(await read(file.id, gp)).toMatchObject({ status: 'SHARED' })
    expect(await read(file.id, supervisor)).toBeNull()
    expect(await ok(ANSWER, { id: file.id, expectedVersion: 2, text: 'Vu' }, gp)).toMatchObject({ status: 'ANSWERED' })
  })
})
