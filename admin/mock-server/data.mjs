// Playful and clearly fictional: numbers with no owner, people out of no register.
const surnames = [
  'Quichotte',
  'Ravioli',
  'Zeppelin',
  'Marionnette',
  'Kabouter',
  'Nougatine',
  'Bilboquet',
  'Pantoufle',
  'Wafelijzer',
  'Van Tovenaar',
  'Spekulaas',
  'Moustache',
]
const first = [
  'Amélie',
  'Balthazar',
  'Clémentine',
  'Dorus',
  'Esmée',
  'Fiston',
  'Gudule',
  'Hadrien',
  'Ilse-Marie',
  'Jef',
  'Kaat',
  'Lénou',
]
const practices = [
  'Cabinet du Lampadaire',
  'Clinique des Deux Cygnes',
  'Praktijk De Blauwe Fiets',
  'Hôpital Saint-Gaufre',
  'Dr Tartempion',
  'Apotheek De Pepermolen',
]
const labels = [
  'Consultation au cabinet du médecin généraliste',
  'Visite à domicile',
  'Séance de kinésithérapie, 30 minutes',
  'Journée d’hospitalisation',
  'Radiographie du poignet',
  'Prélèvement sanguin',
]
const pick = (list, r) => list[Math.floor(r * list.length)]
const day = (r, from = '2026-01-01', span = 320) =>
  new Date(Date.parse(from) + Math.floor(r * span) * 864e5).toISOString().slice(0, 10)
const plus = (text, days) => new Date(Date.parse(text) + days * 864e5).toISOString().slice(0, 10)
const digits = (r, length) =>
  String(Math.floor(r * 10 ** 15))
    .padStart(15, '7')
    .slice(0, length)

export const scalars = {
  LocalDate: (r) => day(r),
  DateTime: (r) => `${day(r)}T09:${String(Math.floor(r * 59)).padStart(2, '0')}:00Z`,
  Niss: (r) => `${digits(r, 2)}0000${digits(r, 5)}`,
  InamiNumber: () => '10001490004',
  EnterpriseNumber: () => '0299990019',
  NomenclatureCode: (r) => pick(['101032', '103132', '560011', '768003'], r),
  Euro: (r) => (r * 240).toFixed(2),
  Percentage: (r) => pick(['100.0', '50.0', '0.0'], r),
  YearMonth: (r) => `2026-${String(1 + Math.floor(r * 10)).padStart(2, '0')}`,
  Int: (r) => 1 + Math.floor(r * 3),
  Float: (r) => r,
  Boolean: (r) => r > 0.5,
  ID: (r) => `018f${digits(r, 12)}`,
  String: (r, name) =>
    name === 'street'
      ? `Rue du Parapluie ${Math.floor(r * 90)}`
      : name === 'cursor'
        ? String(r)
        : `${name} ${digits(r, 3)}`,
}

const decisionNumber = ({ r, source }) => source.__number ?? `0000${digits(r('n'), 8)}`
const findings = [
  {
    rule: 'INV-LATE',
    code: null,
    severity: 'WARNING',
    message: 'Envoyée plus de deux mois après les soins : une amende administrative est possible.',
    legalSource: 'Loi AMI, art. 53',
    facts: [{ name: 'days', value: '74' }],
  },
  {
    rule: 'TAR-CAP',
    code: '501940',
    severity: 'WARNING',
    message: 'Réclamé 61,20 € alors que le tarif est de 52,40 € : ce qui dépasse n’est pas pris en charge par l’État.',
    legalSource: 'Manuel MediPrima, 2.16',
    facts: [
      { name: 'claimed', value: '61.20' },
      { name: 'tariff', value: '52.40' },
    ],
  },
  {
    rule: 'COV-ABSENT',
    code: '207',
    severity: 'ERROR',
    message: 'La décision ne contient pas de couverture pour ce type de soins.',
    legalSource: 'Manuel MediPrima, 3.2',
    facts: [],
  },
]

export const special = {
  'Query.decision': ({ args }) =>
    args.number.endsWith('404') ? null : { __key: `decision ${args.number}`, __number: args.number },
  'Query.invoiceLine': ({ args }) => ({ __key: `line ${args.id}`, __id: args.id }),
  'Query.beneficiary': ({ args }) => ({ __key: `person ${args.niss}`, __niss: args.niss }),
  'Query.provider': ({ args }) => ({ __key: `provider ${args.inamiNumber}`, inamiNumber: args.inamiNumber }),
  'Query.attestation': ({ args }) => ({ __key: `attestation ${args.number}`, number: args.number }),
  'Query.settlement': ({ args }) => ({ __key: `settlement ${args.month}`, month: args.month }),
  'Beneficiary.niss': ({ source }) => source.__niss,
  'Beneficiary.lastName': ({ r }) => pick(surnames, r()),
  'Beneficiary.firstNames': ({ r }) => pick(first, r()),
  'Beneficiary.birthDate': ({ r }) => day(r(), '1950-01-01', 20000),
  'Beneficiary.deathDate': ({ r }) => (r() > 0.9 ? day(r()) : null),
  'NameRecord.lastName': ({ r }) => pick(surnames, r()),
  'Provider.name': ({ r }) => pick(practices, r()),
  'Cpas.name': ({ r }) => `CPAS de ${pick(['Gaufreville', 'Trifouillis', 'Sint-Snoezel'], r())}`,
  'Cpas.enterpriseNumber': () => '0299990019',
  'Decision.number': decisionNumber,
  'Decision.status': ({ r, source }) =>
    source.__filter?.status ?? pick(['ACTIVE', 'ACTIVE', 'SUSPENDED', 'STOPPED', 'EXPIRED', 'FUTURE'], r()),
  'Decision.version': () => 3,
  'Decision.ownFunds': ({ key }) => [{ __key: key, description: 'Lunettes de lecture', maxAmount: '85.00' }],
  'Decision.suspension': ({ source, r }) =>
    (source.__filter?.status ?? '') === 'SUSPENDED' || r() > 0.75 ? undefined : null,
  'Decision.versions': ({ source, key }) =>
    [1, 2, 3].map((version) => ({
      __key: `${key}/${version}`,
      __version: version,
      version,
      id: `${source.__number}-${version}`,
      action: ['CREATE', 'MODIFY', 'EXTEND'][version - 1],
      recordedAt: `2026-0${version * 2}-14T10:0${version}:00Z`,
      reason: version === 2 ? 'Ajout de la médecine générale après la visite du 12 mars' : null,
    })),
  'Decision.changes': ({ args }) =>
    args.to === 2
      ? [
          { path: 'coverages.GENERAL_MEDICINE.period.from', before: null, after: '2026-03-12' },
          { path: 'coverages.GENERAL_MEDICINE.patientPart', before: null, after: 'FULL' },
          { path: 'judicialDecision', before: 'false', after: 'true' },
        ]
      : [{ path: 'validity.to', before: '2026-06-30', after: '2026-12-31' }],
  'RefundTerms.refundCode': ({ r }) => 9001 + Math.floor(r() * 11),
  'RefundTerms.coverageCode': () => '0000009001',
  'RefundTerms.justification': () => 'Séjour illégal, revenus jusqu’au revenu d’intégration',
  'Period.to': ({ source, r }) => plus(source.from ?? '2026-05-01', 60 + Math.floor(r() * 280)),
  'Period.from': ({ source, r }) => (source.from = day(r(), '2026-02-01', 120)),
  'Coverage.careType': ({ source }) =>
    ['HOSPITALIZATION', 'AMBULATORY_HOSPITAL_CARE', 'GENERAL_MEDICINE'][Number(source.__key.split('/').at(-1)) % 3],
  'Coverage.supplementTypes': () => [],
  'Coverage.authorisedCompanies': () => [],
  'Coverage.authorisedProviders': ({ r, key }) => (r() > 0.7 ? [{ __key: key }] : []),
  'InvoiceLine.id': ({ source }) => source.__id,
  'InvoiceLine.position': ({ r }) => 1 + Math.floor(r() * 4),
  'InvoiceLine.outcome': ({ source, r }) =>
    source.__filter?.outcome ?? pick(['ACCEPTED', 'ACCEPTED', 'REDUCED', 'REJECTED', 'WAITING'], r()),
  'InvoiceLine.findings': ({ r, key }) =>
    findings
      .filter((_, at) => r(String(at)) > 0.6)
      .map((finding, at) => ({ __key: `${key}/${at}`, path: null, ...finding })),
  'InvoiceLine.amounts': ({ r }) => {
    const state = Math.floor(r() * 9000),
      cpas = Math.floor(r('c') * 1500),
      patient = Math.floor(r('p') * 400)
    const text = (cents) => (cents / 100).toFixed(2)
    return { claimed: text(state + cpas + patient), state: text(state), cpas: text(cpas), patient: text(patient) }
  },
  'NomenclatureItem.label': ({ r }) => pick(labels, r()),
  'Invoice.number': ({ r }) => `F-2026-${digits(r(), 4)}`,
  'PaymentCommitment.number': ({ r }) => `MP${digits(r(), 12)}`,
  'AmuAttestation.number': ({ r }) => `AMU${digits(r(), 10)}`,
  'AmuAttestation.revokedAt': () => null,
  'AmuAttestation.revocationReason': () => null,
  'Actor.audience': ({ context }) => (context.audience_kind === 'PROVIDER' ? 'PROVIDER' : 'CPAS'),
  'Actor.role': ({ source, r, context }) =>
    context.audience_kind === 'PROVIDER' ? 'staff' : pick(['worker', 'supervisor'], r(source.__key)),
  'Actor.organisation': () => '0299990019',
  'Actor.subject': ({ r }) => pick(['m.bilboquet', 'k.pantoufle', 'f.speculoos'], r()),
  'RuleFinding.message': ({ source }) => source.message ?? findings[0].message,
  'RuleFinding.rule': () => 'DEC-60-DAYS',
  'RuleFinding.legalSource': () => 'Manuel MediPrima, 2.10',
  'RuleFinding.path': () => null,
  'RuleFinding.code': () => null,
  'RuleFinding.facts': () => [],
  'IdentityMutation.before': () => 'ILLEGAL_STAY',
  'IdentityMutation.after': () => 'REGULARISATION_9TER',
}
