import { fewestStatements } from '../../../shared/testing/sent-statements'
import {
  ANSWER,
  ATTACH,
  analyst,
  CLOSE,
  CPAS,
  caami,
  DOCUMENT,
  GP,
  gp,
  inspector,
  LIST,
  OPEN,
  otherCpas,
  pdf,
  READ,
  SHARE,
  setUpInspections,
  supervisor,
  worker,
} from '../testing/inspection-steps'

const { codeOf, concludeAll, graph, input, ok, open, read, shared } = setUpInspections()

describe('documents of an inspection', () => {
  test('a document is attached once, comes back byte for byte, and has a name given by the system', async () => {
    const { id } = await open()
    const { documents } = await ok(ATTACH, { id, title: 'Note "interne".html', content: pdf })
    expect(documents).toEqual([{ id: expect.any(String), title: 'Note "interne".html', mediaType: 'application/pdf' }])
    expect((await ok(ATTACH, { id, title: 'Encore', content: pdf })).documents).toHaveLength(1)
    expect(await ok(DOCUMENT, { id: documents[0].id })).toEqual({
      fileName: `${documents[0].id}.pdf`,
      mediaType: 'application/pdf',
      content: pdf,
    })
    for (const as of [supervisor, otherCpas, gp]) expect(await ok(DOCUMENT, { id: documents[0].id }, as)).toBeNull()
  })

  test.each([
    ['HTML', '<html><script>alert(1)</script></html>'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an executable', 'MZ\u0000\u0000'],
    ['an empty file', ''],
  ])('%s is refused', async (_, content) => {
    const { id } = await open()
    const file = { id, title: 'x', content: Buffer.from(content).toString('base64') }
    expect(await codeOf(ATTACH, file)).toBe('BAD_USER_INPUT')
  })

  test('a file above 5 MiB is refused, and one of 5 MiB is kept', async () => {
    const { id } = await open()
    const pdfOf = (length: number) => {
      const content = Buffer.alloc(length, 0x20)
      content.write('%PDF-1.7\n')
      content.write('%%EOF', length - 6)
      return content.toString('base64')
    }
    const limit = 5 * 1024 * 1024
    expect(await codeOf(ATTACH, { id, title: 'Grand', content: pdfOf(limit + 1) })).toBe('BAD_USER_INPUT')
    expect((await ok(ATTACH, { id, title: 'Grand', content: pdfOf(limit) })).documents).toHaveLength(1)
  })

  test('the inspected CPAS attaches documents before its answer, and not afterwards', async () => {
    const { id } = await shared()
    expect((await ok(ATTACH, { id, title: 'Enquête', content: pdf }, supervisor)).documents).toHaveLength(1)
    await ok(ANSWER, { id, expectedVersion: 2, text: 'Voir l’enquête' }, supervisor)
    const other = Buffer.from('%PDF-1.7\n2 0 obj\n%%EOF\n').toString('base64')
    expect(await codeOf(ATTACH, { id, title: 'Tard', content: other }, supervisor)).toBe('CONFLICT')
    expect(await codeOf(ATTACH, { id, title: 'Tard', content: other }, otherCpas)).toBe('NOT_FOUND')
    expect((await ok(ATTACH, { id, title: 'Note', content: other })).documents).toHaveLength(2)
  })
})

describe('rights on inspections, and their lists', () => {
  test('analysts, workers, CAAMI and other organisations see nothing of an inspection', async () => {
    const { id } = await shared()
    for (const as of [analyst, worker, caami]) {
      expect(await codeOf(READ, { id }, as)).toBe('FORBIDDEN')
      expect(await codeOf(LIST, {}, as)).toBe('FORBIDDEN')
    }
    for (const as of [otherCpas, gp]) expect(await read(id, as)).toBeNull()
    for (const as of [analyst, supervisor, gp]) expect(await codeOf(OPEN, { input: input() }, as)).toBe('FORBIDDEN')
    const { edges } = await ok(LIST, { first: 200 }, supervisor)
    // biome-ignore lint/suspicious/noExplicitAny: the shape of the query.
    const seen = await Promise.all(edges.map(({ node }: any) => read(node.id)))
    expect(seen.length).toBeGreaterThan(0)
    // biome-ignore lint/suspicious/noExplicitAny: the shape of the query.
    expect(seen.every((file: any) => file.cpas?.enterpriseNumber === CPAS)).toBe(true)
    expect((await ok(LIST, {}, otherCpas)).totalCount).toBe(0)
  })

  test('a list is filtered by status and organisation, and paged in its order', async () => {
    await open()
    await open({ cpas: null, provider: GP })
    const all = await ok(LIST, { first: 200 })
    const ids = async (variables: object) => {
      const found: string[] = []
      for (let after: string | null = null; ; ) {
        const page: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } =
          await ok(LIST, { ...variables, first: 3, after })
        found.push(...page.edges.map(({ node }) => node.id))
        if (!page.pageInfo.hasNextPage) return found
        after = page.pageInfo.endCursor
      }
    }
    const byFirstDay = await ids({ orderBy: { field: 'PERIOD_FROM', direction: 'ASC' } })
    expect(byFirstDay).toHaveLength(all.totalCount)
    expect(new Set(byFirstDay).size).toBe(all.totalCount)
    const ofGp = await ok(LIST, { filter: { provider: GP } })
    const openOnes = await ok(LIST, { filter: { status: 'OPEN' } })
    expect([ofGp.totalCount, openOnes.totalCount < all.totalCount]).toEqual([1, true])
  })

  test('documents, items, counts and progress of a list need the same number of statements for one inspection and for many', async () => {
    for (let i = 0; i < 3; i++) await ok(ATTACH, { id: (await open()).id, title: 'Note', content: pdf })
    const NESTED = `query ($first: Int) { inspectionFiles(first: $first) { edges { node { documents { title } progress { items }
      items(first: 2, concluded: false) { totalCount edges { node { position } } pageInfo { hasNextPage } } } } } }`
    const { edges } = await ok(NESTED, { first: 50 })
    expect(edges.length).toBeGreaterThan(3)
    for (const { node } of edges.slice(0, 3))
      expect(node).toEqual({
        documents: [{ title: 'Note' }],
        progress: { items: 4 },
        items: {
          totalCount: 4,
          edges: [{ node: { position: 1 } }, { node: { position: 2 } }],
          pageInfo: { hasNextPage: true },
        },
      })
    const statements = (first: number) => fewestStatements(() => ok(NESTED, { first }))
    expect(await statements(50)).toBe(await statements(1))
  })

  test('every access to an inspection names its persons in the access log', async () => {
    const { id, items } = await open()
    const rows = (kind: string, since: string) =>
      graph().db.query('select distinct person_id from access where kind = $1 and subject = $2', [kind, since])
    expect((await rows('WRITE', inspector.as)).length).toBeGreaterThanOrEqual(2)
    await concludeAll({ items }, 'REMARK', 'Voir dossier')
    await ok(SHARE, { id, expectedVersion: 1, answerBy: '2026-04-12' })
    await graph().administer(
      'alter table access disable trigger user; delete from access; alter table access enable trigger user',
    )
    await read(id, supervisor)
    expect(await rows('READ', supervisor.as)).toHaveLength(2)
    await ok(ATTACH, { id, title: 'Enquête', content: pdf }, supervisor)
    expect(await rows('WRITE', supervisor.as)).toHaveLength(2)
  })
})

describe('the database of inspections', () => {
  test.each([
    ['an item', 'update inspection_item set position = position'],
    ['a conclusion', 'delete from inspection_conclusion'],
    ['a document', `update inspection_document set title = 'x'`],
    ['the seed of an inspection', 'update inspection_file set seed = seed + 1, version = version + 1'],
    ['an inspection', 'delete from inspection_file'],
  ])('the database refuses a change of %s', async (_, statement) => {
    const file = await shared()
    await ok(ATTACH, { id: file.id, title: 'Enquête', content: pdf }, supervisor)
    await expect(graph().db.query(statement)).rejects.toThrow()
  })

  test('the database refuses a further item, a conclusion after the closing, and a closing without conclusions', async () => {
    const file = await open()
    const [{ node }] = file.items.edges
    const addItem = `insert into inspection_item select gen_random_uuid(), inspection_id, item_count, item_count + 1, kind, 'other', reference,
      person_id, niss, "on", amount_cents from inspection_item where id = '${node.id}'`
    await expect(graph().db.query(addItem)).rejects.toThrow('inspection_item_position')
    const close = `update inspection_file set status = 'CLOSED', closed_at = now(), closed_by = '{}', conclusion = 'x', version = 2 where id = '${file.id}'`
    await expect(graph().db.query(close)).rejects.toThrow('no conclusion')
    await concludeAll(file)
    await ok(CLOSE, { id: file.id, expectedVersion: 1, conclusion: 'En ordre' })
    const conclude = `insert into inspection_conclusion values ('${node.id}', 2, '${file.id}', 'COMPLIANT', null, now(), '{}')`
    await expect(graph().db.query(conclude)).rejects.toThrow('takes nothing more')
    await expect(graph().db.query(close)).rejects.toThrow()
  })

  test('the database refuses an inspection without its whole sample', async () => {
    const copy = `insert into inspection_file select gen_random_uuid(), subject_kind, '0299991108', period_from, period_to, seed, sizes,
      populations, item_count, grounds, opened_at, opened_by, 1, 'OPEN' from inspection_file limit 1`
    await expect(graph().db.query(copy)).rejects.toThrow('whole sample')
  })
})
