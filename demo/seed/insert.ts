import type { DataSource } from 'typeorm'
import type { Caller } from '../../shared/authorization/caller'
import { type CopyValue, copyInto } from '../../shared/database/copy'
import { inTransaction, type Tx } from '../../shared/database/transaction'
import { addDays, type Day, daysBetween, monthOf } from '../../shared/values/day'
import { providerKey, qualificationOf } from '../../shared/values/inami-number'
import { brusselsNoon } from '../../shared/values/instant'
import type { Niss } from '../../shared/values/niss'
import { structuredReference } from '../../shared/values/structured-reference'
import { registrationEvents } from '../../subgraphs/beneficiary/domain/registration'
import { AppliedRuleVersionKeys } from '../../subgraphs/invoice/application/checking/applied-rule-versions'
import { saveAppliedRuleVersions } from '../../subgraphs/invoice/persistence/checking.repository'
import type { DemoDecision, DemoProvider } from './decisions'
import type { DemoCare, DemoLine } from './invoices'
import type { DemoPerson } from './people'
import type { Random } from './random'

/** The databases of the subgraphs, by name. */
export type Sources = ReadonlyMap<string, DataSource>

const noons = new Map<Day, number>()
// The same few hundred days come back a hundred thousand times.
const at = (on: Day, hour = 0) => {
  const noon = noons.get(on) ?? Date.parse(brusselsNoon(on))
  noons.set(on, noon)
  return new Date(noon + hour * 3_600_000).toISOString()
}
const array = (values: readonly string[]) => `{${values.map((value) => `"${value}"`).join(',')}}`
const worker = (cpas: string): Caller => ({
  subject: `demo-worker-${cpas.slice(4, 8)}`,
  audience: 'CPAS',
  organisation: cpas,
  role: 'worker',
})
const registers: Caller = { subject: 'system:bcss:bcss', audience: 'SYSTEM', organisation: 'bcss', role: 'bcss' }
const caami: Caller = { subject: 'demo-agent', audience: 'CAAMI', organisation: 'caami', role: 'agent' }
const checking: Caller = { subject: 'system:checking', audience: 'SYSTEM', organisation: 'caami', role: 'checking' }
const who = ({ subject, audience, organisation, role }: Caller) => [subject, audience, organisation, role] as const

/** Copies rows of one table into its columns, which are named by a comma-separated list. */
const copy = (tx: Tx, table: string, columns: string, rows: readonly (readonly CopyValue[])[]) =>
  rows.length === 0 ? Promise.resolve(0) : copyInto(tx, table, columns.split(/,\s*/), rows)

/** Persons with what is known of them, and the mutations of some. */
export async function insertPersons(
  sources: Sources,
  persons: readonly DemoPerson[],
  decisions: readonly DemoDecision[],
): Promise<void> {
  const facts: CopyValue[][] = []
  const add = (
    personId: string,
    kind: string,
    effectiveOn: Day,
    openStart: boolean,
    value: object,
    recordedAt: string,
    more: { other?: string; mutation?: string } = {},
  ) =>
    facts.push([
      personId,
      kind,
      effectiveOn,
      openStart,
      more.mutation ? 'MUTATION' : 'REGISTRATION',
      JSON.stringify(value),
      more.other ?? null,
      more.mutation ?? null,
      recordedAt,
    ])
  const registration = (person: DemoPerson) => ({
    niss: person.niss as Niss,
    lastName: person.lastName,
    firstNames: person.firstNames,
    gender: person.gender,
    birthDate: person.birthDate,
    residence: {
      status: person.status,
      register: person.register,
      allocationInsCode: person.status.startsWith('ASYLUM') ? person.insCode : null,
      from: person.insurance === 'INSURABLE' ? person.birthDate : person.since,
    },
    insurance: person.insurance,
    insuranceFrom: person.since,
    address: { street: person.street, postalCode: person.cpas.postalCode, insCode: person.insCode, from: person.since },
  })
  for (const person of persons) {
    const recordedAt = at(person.since)
    for (const { kind, effectiveOn, openStart, value } of registrationEvents(registration(person), person.since))
      add(person.id, kind, effectiveOn, openStart, value, recordedAt)
    const head = person.householdOf
    if (!head) continue
    const isChild = daysBetween(head.birthDate, person.birthDate) > 16 * 365
    add(person.id, 'HOUSEHOLD', person.birthDate, true, { relation: isChild ? 'PARENT' : 'PARTNER' }, recordedAt, {
      other: head.id,
    })
    add(head.id, 'HOUSEHOLD', head.birthDate, true, { relation: isChild ? 'CHILD' : 'PARTNER' }, recordedAt, {
      other: person.id,
    })
  }
  const mutations: CopyValue[][] = []
  for (const { person, mutation } of decisions) {
    if (!mutation) continue
    const { id, kind, effectiveOn, receivedOn } = mutation
    const residence = { status: 'LEGAL_STAY', register: 'FOREIGNERS', allocationInsCode: null }
    const struck = { status: 'STRUCK_OFF', register: 'STRUCK_OFF', allocationInsCode: null }
    const content = {
      niss: person.niss,
      kind,
      effectiveOn,
      ...(kind === 'RESIDENCE_CHANGE' ? { residence } : kind === 'INSURANCE_AFFILIATION' ? { insurer: '100' } : {}),
    }
    const after = kind === 'RESIDENCE_CHANGE' ? 'LEGAL_STAY' : kind === 'STRUCK_OFF' ? 'STRUCK_OFF' : 'INSURED 100'
    mutations.push([
      id,
      `demo-${id}`,
      person.id,
      kind,
      effectiveOn,
      at(receivedOn, -3),
      JSON.stringify(registers),
      JSON.stringify(content),
      kind === 'INSURANCE_AFFILIATION' ? person.insurance : person.status,
      after,
      kind !== 'INSURANCE_AFFILIATION',
    ])
    if (kind === 'INSURANCE_AFFILIATION')
      add(person.id, 'INSURANCE', effectiveOn, false, { status: 'INSURED', insurer: '100' }, at(receivedOn, -3), {
        mutation: id,
      })
    else
      add(person.id, 'RESIDENCE', effectiveOn, false, kind === 'STRUCK_OFF' ? struck : residence, at(receivedOn, -3), {
        mutation: id,
      })
  }
  await inTransaction(sources.get('beneficiary')!, async (tx) => {
    await copy(
      tx,
      'person',
      'id, canonical_id, registered_at, registered_by, registration',
      persons.map((person) => [
        person.id,
        person.id,
        at(person.since),
        JSON.stringify(worker(person.cpas.enterpriseNumber)),
        JSON.stringify(registration(person)),
      ]),
    )
    await copy(
      tx,
      'person_number',
      'number, person_id, recorded_at',
      persons.map((person) => [person.niss, person.id, at(person.since)]),
    )
    await copy(
      tx,
      'identity_mutation',
      'id, reference, person_id, kind, effective_on, received_at, received_from, content, before, after, changes_residence_status',
      mutations,
    )
    await copy(
      tx,
      'identity_fact',
      'person_id, kind, effective_on, open_start, source, value, other_id, mutation_id, recorded_at',
      facts,
    )
  })
}

/** Decisions with their versions, inbox and commitments. */
export async function insertDecisions(
  sources: Sources,
  decisions: readonly DemoDecision[],
  care: readonly DemoCare[],
): Promise<void> {
  const verdict = JSON.stringify({ findings: [], applied: [] })
  await inTransaction(sources.get('decision')!, async (tx) => {
    await copy(
      tx,
      'decision',
      'person_id, number, id, niss, cpas, reference, created_at, current_version, valid_from, valid_to, stopped, suspended_since, suspended_at, suspended_by',
      decisions.map(({ person, number, id, versions, stopped, mutation }) => {
        const last = versions.at(-1)!
        const suspended = last.suspendedSince && mutation
        return [
          person.id,
          number,
          id,
          person.niss,
          person.cpas.enterpriseNumber,
          null,
          at(versions[0]!.recordedOn, -2),
          versions.length,
          last.content.validity.from,
          last.content.validity.to,
          stopped,
          suspended ? last.suspendedSince : null,
          suspended ? at(mutation.receivedOn, -3) : null,
          suspended ? mutation.id : null,
        ]
      }),
    )
    await copy(
      tx,
      'decision_version',
      'person_id, number, version, action, reason, recorded_at, subject, audience, organisation, role, kind, council_date, valid_from, valid_to, care_types, insurance_due_by, insurance_delay_grounds, suspended_since, refund_code, content, verdict',
      decisions.flatMap(({ person, number, versions }) =>
        versions.map(({ action, recordedOn, content, suspendedSince }, i) => [
          person.id,
          number,
          i + 1,
          action,
          action === 'STOP' ? 'Fin de l’indigence' : null,
          at(recordedOn, action === 'SUSPEND' ? -3 : -2 + i),
          ...who(
            action === 'SUSPEND'
              ? { subject: 'system:events', audience: 'SYSTEM', organisation: 'events', role: 'worker' }
              : worker(person.cpas.enterpriseNumber),
          ),
          content.kind,
          content.councilDate,
          content.validity.from,
          content.validity.to,
          array(content.coverages.map((cover) => cover.careType)),
          content.insuranceDueBy,
          content.insuranceDelayGrounds,
          suspendedSince,
          content.refundTerms!.refundCode,
          JSON.stringify(content),
          verdict,
        ]),
      ),
    )
    await copy(
      tx,
      'decision_mutation',
      'person_id, id, mutation_id, number, cpas, kind, effective_on, since, received_at, status',
      decisions.flatMap(({ person, number, mutation }) =>
        mutation
          ? [
              [
                person.id,
                mutation.id,
                mutation.id,
                number,
                person.cpas.enterpriseNumber,
                mutation.kind,
                mutation.effectiveOn,
                mutation.effectiveOn,
                at(mutation.receivedOn, -3),
                'PENDING',
              ],
            ]
          : [],
      ),
    )
    await copy(
      tx,
      'payment_commitment',
      'person_id, number, id, niss, provider, care_type, asked_for, decision_number, decision_version, cpas, issued_at, guaranteed_from, guaranteed_to',
      care.flatMap(({ commitments }) =>
        commitments.map((one) => [
          one.decision.person.id,
          one.number,
          one.id,
          one.decision.person.niss,
          one.provider.number,
          one.careType,
          one.on,
          one.decision.number,
          one.version,
          one.decision.person.cpas.enterpriseNumber,
          at(one.on, 1),
          one.on,
          addDays(one.on, 30),
        ]),
      ),
    )
  })
}

/** Providers, once. */
export async function insertProviders(sources: Sources, providers: readonly DemoProvider[], since: Day): Promise<void> {
  await inTransaction(sources.get('provider')!, async (tx) => {
    const known = new Set(
      (await tx.query<{ provider_key: string }>('select provider_key from provider')).map((row) => row.provider_key),
    )
    const fresh = providers.filter((provider) => !known.has(providerKey(provider.number)))
    await copy(
      tx,
      'provider',
      'provider_key, inami_number, version, registered_at',
      fresh.map(({ number }) => [providerKey(number), number, 1, at(since)]),
    )
    await copy(
      tx,
      'provider_version',
      'provider_key, version, inami_number, name, category, qualification_code, birth_date, ins_code, iban, recorded_at, subject, audience, organisation, role, findings',
      fresh.map((provider) => [
        providerKey(provider.number),
        1,
        provider.number,
        provider.name,
        provider.category,
        qualificationOf(provider.number as never),
        provider.birthDate,
        provider.insCode,
        provider.iban,
        at(since),
        ...who(caami),
        '[]',
      ]),
    )
  })
}

/** Attestations of the care. */
export async function insertAttestations(sources: Sources, care: readonly DemoCare[]): Promise<void> {
  const list = care.flatMap(({ attestations }) => attestations)
  await inTransaction(sources.get('attestation')!, (tx) =>
    copy(
      tx,
      'attestation',
      'number, person_id, niss, provider, provider_key, issuer_category, care_types, valid_from, valid_to, medium, issued_at, kept_until, findings, applied, subject, organisation, role',
      list.map(({ number, decision, provider, careTypes, from, to }) => [
        number,
        decision.person.id,
        decision.person.niss,
        provider.number,
        providerKey(provider.number),
        provider.category,
        array(careTypes),
        from,
        to,
        'ELECTRONIC',
        at(from, 1),
        addDays(to, 5 * 365 + 2),
        '[]',
        '[]',
        `provider:${provider.number}`,
        provider.number,
        'prescriber',
      ]),
    ),
  )
}

/** Files, invoices, lines and what was paid of them; `serial` gives the payments' numbers, `part` tells the portions' files apart. */
export async function insertInvoices(
  sources: Sources,
  random: Random,
  care: readonly DemoCare[],
  today: Day,
  serial: () => number,
  part: number,
): Promise<void> {
  const files = groupBy(
    care.flatMap(({ lines }) => lines),
    (line) => `${line.provider.number} ${line.receivedOn}`,
  )
  const wordings = new AppliedRuleVersionKeys()
  const rows = {
    file: [] as CopyValue[][],
    invoice: [] as CopyValue[][],
    line: [] as CopyValue[][],
    event: [] as CopyValue[][],
    review: [] as CopyValue[][],
    payment: [] as CopyValue[][],
    paymentLine: [] as CopyValue[][],
  }
  const payments = new Map<string, { id: string; lines: DemoLine[]; provider: DemoProvider; on: Day }>()
  for (const [key, lines] of files) {
    const { provider, receivedOn } = lines[0]!
    const fileId = random.uuid(Date.parse(receivedOn) + 40_000_000)
    const receivedAt = at(receivedOn, 3)
    const sender: Caller = {
      subject: `provider:${provider.number}`,
      audience: 'PROVIDER',
      organisation: provider.number,
      role: provider.category === 'HOSPITAL' ? 'staff' : 'prescriber',
    }
    rows.file.push([
      fileId,
      provider.number,
      `F-${receivedOn}-${provider.number.slice(0, 8)}${part === 0 ? '' : `-${part}`}`,
      'GRAPHQL',
      key,
      receivedAt,
      receivedOn,
      'CHECKED',
      lines.length,
      lines.filter((line) => line.checked.outcome === 'REJECTED').length,
      '[]',
      JSON.stringify(sender),
    ])
    let seq = 0
    let position = 0
    for (const [, ofPerson] of groupBy(lines, (line) => line.decision.person.id)) {
      const invoiceId = random.uuid(Date.parse(receivedOn) + 40_000_000)
      const { person, number: decisionNumber } = ofPerson[0]!.decision
      const named = {
        commitment: ofPerson[0]!.commitment?.number ?? null,
        attestation: ofPerson[0]!.attestation?.number ?? null,
      }
      const issuedOn = ofPerson.map((line) => line.on).reduce((a, b) => (a > b ? a : b))
      rows.invoice.push([
        invoiceId,
        fileId,
        position + 1,
        `${receivedOn.slice(0, 4)}-${String(serial()).padStart(6, '0')}`,
        provider.number,
        person.niss,
        person.id,
        issuedOn,
        receivedAt,
        named.commitment,
        null,
        null,
        named.attestation,
      ])
      ofPerson.forEach((line, i) => {
        const { checked } = line
        const isPayable = checked.outcome !== 'REJECTED' && !line.waiting
        const paidOn = nextRun(receivedOn)
        const payment = isPayable && paidOn <= today ? paymentOf(payments, random, line, paidOn) : null
        const outcome = line.waiting ? 'WAITING' : checked.outcome
        rows.line.push([
          line.id,
          invoiceId,
          fileId,
          seq,
          i + 1,
          `input.invoices.${position}.lines.${i}`,
          provider.number,
          person.niss,
          person.id,
          line.code,
          line.careType,
          line.on,
          1,
          checked.shares.claimed,
          checked.shares.state,
          checked.shares.cpas,
          checked.shares.patient,
          checked.shares.cpasPatientPart,
          outcome,
          JSON.stringify(checked.verdict.findings),
          wordings.of(checked.verdict.applied),
          array(checked.verdict.findings.map((finding) => finding.rule)),
          named.commitment,
          named.attestation,
          line.commitment?.number ?? null,
          decisionNumber,
          line.version,
          person.cpas.enterpriseNumber,
          line.decision.versions[line.version - 1]!.content.refundTerms!.refundCode,
          line.attestation?.number ?? null,
          line.attestationRequired,
          line.attestation !== null,
          provider.category,
          receivedAt,
          receivedOn,
          payment?.id ?? null,
          false,
        ])
        rows.event.push([line.id, receivedAt, JSON.stringify(checking), checked.outcome, null])
        if (line.waiting) {
          rows.event.push([line.id, at(receivedOn, 5), JSON.stringify(caami), 'WAITING', null])
          rows.review.push([line.id, at(receivedOn, 5), JSON.stringify(caami), 2026, checked.outcome])
        }
        if (payment)
          rows.paymentLine.push([
            line.id,
            'PAID',
            payment.id,
            payment.on,
            person.cpas.enterpriseNumber,
            checked.shares.state,
            checked.shares.cpas,
          ])
        seq++
      })
      position++
    }
  }
  const runs = new Map<Day, string>()
  for (const { id, lines, provider, on } of payments.values()) {
    if (!runs.has(on)) runs.set(on, random.uuid(Date.parse(on) + 50_000_000))
    const amount = lines.reduce((sum, line) => sum + line.checked.shares.state, 0)
    const delay = Math.max(...lines.map((line) => daysBetween(line.receivedOn, on)))
    rows.payment.push([
      id,
      runs.get(on)!,
      provider.number,
      at(on, 2),
      on,
      amount,
      provider.iban,
      provider.name,
      structuredReference(`9${String(serial()).padStart(9, '0')}`),
      delay,
      lines.length,
    ])
  }
  await inTransaction(sources.get('invoice')!, async (tx) => {
    await copy(
      tx,
      'invoice_file',
      'id, provider, reference, channel, content_hash, received_at, received_on, status, line_count, lines_in_error, findings, actor',
      rows.file,
    )
    await copy(
      tx,
      'invoice',
      'id, file_id, position, number, provider, niss, person_id, issued_on, received_at, commitment_number, decision_number, decision_version, attestation_number',
      rows.invoice,
    )
    await saveAppliedRuleVersions(tx, wordings.all)
    await copy(
      tx,
      'invoice_line',
      'id, invoice_id, file_id, seq, position, path, provider, niss, person_id, code, care_type, performed_on, quantity, claimed_cents, state_cents, cpas_cents, patient_cents, cpas_patient_part_cents, outcome, findings, applied_key, rules, commitment_named, attestation_named, commitment_number, decision_number, decision_version, cpas, refund_code, attestation_number, attestation_required, attestation_recorded, provider_category, received_at, received_on, payment_id, credit',
      rows.line,
    )
    await copy(tx, 'line_event', 'line_id, at, actor, outcome, remark', rows.event)
    await copy(tx, 'review', 'line_id, selected_at, selected_by, seed, outcome_before', rows.review)
    // After all that happened to the lines before.
    const [paid] = await tx.query<{ seq: string }>(`select nextval('line_event_seq_seq') as seq`)
    await copy(
      tx,
      'payment',
      'id, run_id, provider, executed_at, executed_on, amount_cents, iban, payee, structured_reference, delay_days, line_count, actor, event_seq',
      rows.payment.map((row) => [...row, JSON.stringify(caami), paid!.seq]),
    )
    await copy(
      tx,
      'payment_line',
      'line_id, kind, payment_id, executed_on, cpas, state_cents, cpas_cents',
      rows.paymentLine,
    )
  })
}

/** Closes every month that has payments and whose day of closing, the fifth of the next, has come; SPP IS has accepted all but the last. */
export async function seedSettlements(sources: Sources, today: Day): Promise<void> {
  const thisMonth = monthOf(today)
  const lastMonth = monthOf(addDays(`${thisMonth}-01` as Day, -1))
  await inTransaction(sources.get('invoice')!, async (tx) => {
    await tx.query(
      `insert into settlement (month, closed_at, closed_by, accepted_at, accepted_by, total_cents, line_count)
       select month, closed, $2::jsonb, case when month < $3 then closed + interval '6 days' end, case when month < $3 then $4::jsonb end, total, lines
       from (select to_char(executed_on, 'YYYY-MM') as month, (date_trunc('month', min(executed_on)) + interval '1 month 4 days 9 hours') at time zone 'UTC' as closed,
               sum(state_cents) as total, count(*) as lines
             from payment_line where to_char(executed_on, 'YYYY-MM') < $1 group by 1) m
       where closed <= $5 on conflict do nothing`,
      [
        thisMonth,
        JSON.stringify(caami),
        lastMonth,
        JSON.stringify({ subject: 'demo-inspector', audience: 'SPP_IS', organisation: 'sppis', role: 'analyst' }),
        at(today),
      ],
    )
    await tx.query(
      `insert into settled_payment (payment_id, month)
       select p.id, s.month from payment p join settlement s on s.month = to_char(p.executed_on, 'YYYY-MM') on conflict do nothing`,
    )
    await tx.query(
      `insert into cpas_settlement (month, cpas, total_cents, cpas_share_cents, line_count)
       select e.month, e.cpas, sum(e.state_cents), sum(e.cpas_cents), count(*) from settlement_entry e join settlement s on s.month = e.month
       where s.accepted_at is not null and e.cpas is not null group by 1, 2 on conflict do nothing`,
    )
  })
}

// CAAMI of the demo pays on Tuesdays what came in until the day before.
function nextRun(receivedOn: Day): Day {
  const TUESDAY = '2024-01-02' as Day
  const since = daysBetween(TUESDAY, receivedOn)
  return addDays(receivedOn, 7 - (((since % 7) + 7) % 7))
}

function paymentOf(
  payments: Map<string, { id: string; lines: DemoLine[]; provider: DemoProvider; on: Day }>,
  random: Random,
  line: DemoLine,
  on: Day,
) {
  const key = `${line.provider.number} ${on}`
  const known = payments.get(key) ?? {
    id: random.uuid(Date.parse(on) + 50_000_000),
    lines: [],
    provider: line.provider,
    on,
  }
  known.lines.push(line)
  payments.set(key, known)
  return known
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
