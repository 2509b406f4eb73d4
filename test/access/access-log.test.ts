import { type Attacker, type AttackResponse, attacker, codesOf } from './attackers'
import { CPAS_A, CPAS_B, createFixtures, type Fixtures, GP_P, GP_Q } from './fixtures'
import { CALLERS, type CallerName, loggedReads } from './logged-reads'
import { attackedServer } from './shared-server'

jest.setTimeout(900_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

interface Line {
  requestId: string
  niss: string
  kind: 'READ' | 'WRITE'
  refused: boolean
  actor: { organisation: string; audience: string; subject: string }
}

describe('access log entries', () => {
  let fixtures: Fixtures
  let url: string
  const callers = {} as Record<CallerName, Attacker>
  let auditor: Attacker

  beforeAll(async () => {
    const system = await attackedServer()
    url = system.url
    fixtures = await system.shared('fixtures', () => createFixtures(system))
    for (const [name, clientId] of Object.entries(CALLERS)) callers[name as CallerName] = await attacker(url, clientId)
    auditor = await attacker(url, 'sppis:sppis:inspector')
  })

  /** All access-log entries of a client. */
  async function linesOf(clientId: string): Promise<Line[]> {
    const lines: Line[] = []
    for (let after: string | null = null; ; ) {
      const { data, errors } = await auditor.send(
        `query Audit($subject: ID!, $after: String) { accessLog(filter: { subject: $subject }, first: 200, after: $after) {
          edges { node { requestId niss kind refused actor { organisation audience subject } } } pageInfo { hasNextPage endCursor } } }`,
        { subject: clientId, after },
        // An early day: the entries of this query itself are on the last pages.
        '2001-01-01',
      )
      if (errors) throw new Error(JSON.stringify(errors))
      lines.push(...data.accessLog.edges.map((edge: any) => edge.node))
      if (!data.accessLog.pageInfo.hasNextPage) return lines
      after = data.accessLog.pageInfo.endCursor
    }
  }
  const loggedFor = async (one: Attacker, { requestId }: AttackResponse, kind: 'READ' | 'WRITE') =>
    [
      ...new Set(
        (await linesOf(one.clientId))
          .filter((line) => line.requestId === requestId && line.kind === kind && !line.refused)
          .map(({ niss }) => niss),
      ),
    ].sort()

  const people = () => [fixtures.a.niss, fixtures.a.suspendedNiss, fixtures.b.niss, fixtures.b.suspendedNiss]
  /** The beneficiaries whose number a text contains. */
  const beneficiariesIn = (text: string) =>
    people()
      .filter((niss) => text.includes(niss))
      .sort()

  test('a read logs exactly the persons in its response', async () => {
    const wrong: object[] = []
    for (const [name, what, body] of loggedReads(fixtures)) {
      const answer = await callers[name].send(`{ ${body} }`)
      if (answer.errors) wrong.push({ name, what, errors: answer.errors })
      const read = beneficiariesIn(answer.text)
      if (read.length === 0 && name !== 'analyst') wrong.push({ name, what, text: answer.text.slice(0, 200) })
      // An analyst sees no number; that its reads are logged is the next test.
      if (name === 'analyst' && read.length === 0) continue
      const logged = (await loggedFor(callers[name], answer, 'READ')).filter((niss) => people().includes(niss))
      if (JSON.stringify(logged) !== JSON.stringify(read)) wrong.push({ name, what, read, logged })
    }
    expect(wrong).toEqual([])
  })

  test('the reads of an analyst are logged, although it sees no person', async () => {
    const { analyst } = callers
    const decision = await analyst.send(`{ decision(number: "${fixtures.a.decision}") { kind } }`)
    expect(await loggedFor(analyst, decision, 'READ')).toEqual([fixtures.a.niss])
    for (const field of ['lines(first: 50) { edges { node { id } } }', 'csv { content }']) {
      const month = await analyst.send(`{ settlement(month: "2024-03") { ${field} } }`)
      expect(await loggedFor(analyst, month, 'READ')).toEqual(
        expect.arrayContaining([fixtures.a.niss, fixtures.b.niss]),
      )
    }
  })

  test('concurrent random operations log exactly the persons in their responses', async () => {
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
    let state = seed
    const random = (below: number) => {
      state = (state * 48_271 + 11) % 2_147_483_647
      return state % below
    }
    const all = loggedReads(fixtures)
    const done: { name: CallerName; what: string; answer: AttackResponse }[] = []
    for (let round = 0; round < 20; round++)
      await Promise.all(
        Array.from({ length: 5 }, async () => {
          const [name, what, body] = all[random(all.length)]!
          done.push({ name, what, answer: await callers[name].send(`{ ${body} }`) })
        }),
      )
    const lines = new Map<string, Set<string>>()
    for (const clientId of Object.values(CALLERS))
      for (const line of await linesOf(clientId))
        if (line.kind === 'READ' && !line.refused)
          lines.set(line.requestId, (lines.get(line.requestId) ?? new Set()).add(line.niss))
    const wrong = done.flatMap(({ name, what, answer }) => {
      const logged = [...(lines.get(answer.requestId) ?? [])].filter((niss) => people().includes(niss)).sort()
      const read = beneficiariesIn(answer.text)
      if (name === 'analyst' && read.length === 0) return []
      return JSON.stringify(read) === JSON.stringify(logged) ? [] : [{ seed, name, what, read, logged }]
    })
    expect(wrong).toEqual([])
  })

  test('reading an eFact answer is logged although the number is encoded in base64', async () => {
    const answer = await callers.gp.send(`{ invoiceFile(id: "${fixtures.a.efactFile}") { answer } }`)
    expect(Buffer.from(answer.data.invoiceFile.answer, 'base64').includes(fixtures.a.niss)).toBe(true)
    expect(await loggedFor(callers.gp, answer, 'READ')).toEqual([fixtures.a.niss])
  })

  test('a mutation is logged as a write for its person', async () => {
    const { a } = fixtures
    const writes: [CallerName, string][] = [
      [
        'cpas',
        `setPhoto(niss: "${a.niss}", content: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==") { findings { rule } }`,
      ],
      [
        'cpas',
        `extendDecision(number: "${a.decision}", expectedVersion: 2, to: "2024-09-30") { decision { version } findings { rule severity } }`,
      ],
      [
        'gp',
        `issueAttestation(input: { niss: "${a.niss}", provider: "${GP_P}", careTypes: [GENERAL_MEDICINE], validity: { from: "2024-06-03", to: "2024-12-31" } }) { attestation { number } findings { rule } }`,
      ],
      [
        'controller',
        `openAttestationControl(input: { invoiceLines: ["${a.unsettledLine}"], dueOn: "2024-07-30" }) { controls { id } findings { rule } }`,
      ],
    ]
    for (const [name, body] of writes) {
      const answer = await callers[name].send(`mutation { ${body} }`)
      expect({ body, errors: answer.errors }).toEqual({ body, errors: undefined })
      expect({ body, logged: await loggedFor(callers[name], answer, 'WRITE') }).toEqual({ body, logged: [a.niss] })
      const control = answer.data.openAttestationControl?.controls[0]?.id
      if (!control) continue
      const outcome = await callers.controller.send(
        `mutation { recordControlOutcome(id: "${control}", outcome: SHOWN) { controls { id } } }`,
      )
      expect(await loggedFor(callers.controller, outcome, 'WRITE')).toEqual([a.niss])
    }
  })

  test('a refused operation logs no read, and the persons whom it names as refused', async () => {
    const { a, b, q } = fixtures
    const refused: [CallerName, string][] = [
      ['cpas', `query { decision(number: "${b.decision}") { kind } }`],
      ['cpas', `query { decision(number: "${b.decision}") { beneficiary { niss } } }`],
      ['cpas', `query { decision(number: "${b.decision}") { number cpas { enterpriseNumber } validity { from } } }`],
      ['cpas', `query { commitment(number: "${b.commitment}") { number } }`],
      ['cpas', `query { invoiceLine(id: "${b.line}") { id } }`],
      ['cpas', `query { accessLog(filter: { niss: "${a.niss}" }) { totalCount } }`],
      [
        'cpas',
        `mutation { stopDecision(number: "${b.decision}", expectedVersion: 2, lastDay: "2024-06-30", reason: "moved away") { decision { number } findings { rule } } }`,
      ],
      [
        'cpas',
        `mutation { copyDecisionToHousehold(number: "${b.decision}", niss: ["${b.niss}"]) { decision { number } findings { rule } } }`,
      ],
      ['gp', `query { commitment(number: "${q.commitment}") { number } }`],
      ['gp', `query { attestation(number: "${q.attestation}") { number } }`],
      ['gp', `query { attestationForm(number: "${b.attestation}") { content } }`],
      ['gp', `query { invoice(id: "${b.invoice}") { id } }`],
      ['gp', `query { invoiceFile(id: "${b.efactFile}") { answer } }`],
      ['gp', `query { coverage(niss: "${a.niss}", provider: "${GP_Q}") { known } }`],
      ['gp', `query { beneficiary(niss: "${a.niss}") { address { street } } }`],
      ['gp', `mutation { revokeAttestation(number: "${b.attestation}", reason: "x") { attestation { number } } }`],
      [
        'gp',
        `mutation { requestCommitment(input: { niss: "${a.niss}", provider: "${GP_Q}", careType: GENERAL_MEDICINE, on: "2024-06-03" }) { commitment { number } } }`,
      ],
      ['analyst', `query { beneficiary(niss: "${a.niss}") { niss } }`],
      ['analyst', `query { coverage(niss: "${a.niss}") { known } }`],
      ['analyst', `query { invoiceLines(filter: { niss: "${a.niss}" }) { totalCount } }`],
      ['analyst', `query { invoiceLines(filter: { decisionNumber: "${a.decision}" }) { totalCount } }`],
      ['analyst', `query { commitments(filter: { niss: "${a.niss}" }) { totalCount } }`],
      ['caami', `mutation { recoverLine(id: "${a.line}", reason: "x") { line { id } } }`],
    ]
    const personOf = new Map([
      ...[b.decision, b.commitment, b.line, b.invoice, b.attestation].map((id) => [id, b.niss] as const),
      ...[q.commitment, q.attestation, a.decision, a.line].map((id) => [id, a.niss] as const),
    ])
    // Another centre may read the head of a decision.
    const isGiven = (document: string) => document.includes('validity')
    const personsIn = (document: string) => [
      ...new Set([
        ...beneficiariesIn(document),
        ...[...personOf].filter(([id]) => document.includes(id) && !isGiven(document)).map(([, niss]) => niss),
      ]),
    ]
    for (const [name, document] of refused) {
      const answer = await callers[name].send(document)
      const lines = (await linesOf(callers[name].clientId)).filter(({ requestId }) => requestId === answer.requestId)
      // A field outside the view does not exist: the document is refused before anybody is named.
      const named = codesOf(answer).includes('GRAPHQL_VALIDATION_FAILED') ? [] : personsIn(document)
      expect({
        document,
        lines: lines.map(({ niss, refused }) => ({ niss, refused })),
        beneficiariesIn: beneficiariesIn(answer.text),
      }).toEqual({ document, lines: named.map((niss) => ({ niss, refused: true })), beneficiariesIn: [] })
    }
  })

  test('a filter by a hidden field is FORBIDDEN', async () => {
    const filters: [CallerName, string][] = [
      ['gp', 'assignedTo: "x"'],
      ['cpas', 'assignedTo: "x"'],
      ['analyst', `commitmentNumber: "${fixtures.a.commitment}"`],
      ['analyst', `decisionNumber: "${fixtures.a.decision}"`],
    ]
    for (const [name, filter] of filters)
      expect({
        filter,
        codes: codesOf(await callers[name].send(`{ invoiceLines(filter: { ${filter} }) { totalCount } }`)),
      }).toEqual({ filter, codes: ['FORBIDDEN'] })
  })

  test('accessLog returns entries of the caller’s organisation, and all entries to an inspector', async () => {
    const seenBy = async (clientId: string, filter = '{}') => {
      const one = await attacker(url, clientId)
      const { data, ...answer } = await one.send(
        `{ accessLog(filter: ${filter}, first: 200) { totalCount edges { node { actor { organisation audience } } } } }`,
      )
      if (!data) return codesOf(answer)
      return [
        ...new Set(
          data.accessLog.edges.map((edge: any) => `${edge.node.actor.audience}:${edge.node.actor.organisation}`),
        ),
      ].sort()
    }
    expect(await seenBy(`cpas:${CPAS_A}:supervisor`)).toEqual([`CPAS:${CPAS_A}`])
    expect(await seenBy(`cpas:${CPAS_B}:supervisor`)).toEqual([`CPAS:${CPAS_B}`])
    expect(await seenBy(`cpas:${CPAS_A}:supervisor`, `{ organisation: "${CPAS_B}" }`)).toEqual([])
    expect(await seenBy(`cpas:${CPAS_A}:supervisor`, `{ subject: "cpas:${CPAS_B}:worker" }`)).toEqual([])
    expect(await seenBy(`provider:${GP_P}:prescriber`)).toEqual([`PROVIDER:${GP_P}`])
    expect(await seenBy(`provider:${GP_P}:staff`, `{ organisation: "${GP_Q}" }`)).toEqual([])
    expect(await seenBy('caami:caami:agent')).toEqual(['CAAMI:caami'])
    expect(await seenBy('sppis:sppis:inspector', `{ organisation: "${GP_Q}" }`)).toEqual([`PROVIDER:${GP_Q}`])
    expect(await seenBy(`cpas:${CPAS_A}:worker`)).toEqual(['FORBIDDEN'])
    expect(await seenBy('sppis:sppis:analyst')).toEqual(['FORBIDDEN'])
    expect(await seenBy('system:bcss:bcss')).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
