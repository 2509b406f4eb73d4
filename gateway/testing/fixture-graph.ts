import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph'

import {
  buildSchema,
  type DocumentNode,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isScalarType,
  parse,
} from 'graphql'
import type { RequestContext } from '../../shared/authorization/caller'
import { scalars } from '../../shared/schema/scalars'

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7",
  import: ["@key", "@tag", "@inaccessible", "@shareable"])`

const people = `${link}
  scalar Niss
  scalar LocalDate
  type Query {
    beneficiary(niss: Niss!): Beneficiary @tag(name: "cpas") @tag(name: "spp_is")
    accessLog(filter: AccessFilter!, first: Int = 25): [String!]! @tag(name: "cpas")
    beneficiaryFacts(question: String!): String! @inaccessible
  }
  input AccessFilter { niss: Niss }
  type Beneficiary @key(fields: "id") { id: ID!  lastName: String!  birthDate: LocalDate  friend: Beneficiary }`

const cards = `${link}
  scalar Niss
  scalar LocalDate
  scalar Euro
  type Query {
    decision(number: ID!): Decision
    decisions(first: Int = 25, after: String): DecisionConnection!
    ledger: [Decision!]!
  }
  type Mutation {
    createDecision(input: DecisionInput!, reference: ID): DecisionPayload! @tag(name: "cpas")
    extendDecision(number: ID!, to: LocalDate!): DecisionPayload! @tag(name: "cpas")
  }
  type DecisionConnection { edges: [DecisionEdge!]! }
  type DecisionEdge { cursor: String!  node: Decision! }
  type Decision @key(fields: "number") {
    number: ID!
    kind: Kind!
    incomeLevel: String @tag(name: "cpas") @tag(name: "spp_is")
    beneficiary: Beneficiary
    holder: Beneficiary!
    amount: Euro
    children(first: Int = 25): DecisionConnection!
    formerKind: Kind
    formerKinds: [Kind]!
    failing: String
  }
  type DecisionPayload { decision: Decision }
  type Beneficiary @key(fields: "id", resolvable: false) { id: ID! }
  enum Kind { PRINCIPLE GUARANTEE SUSPENDED @tag(name: "caami") }
  input PeriodInput { from: LocalDate!  to: LocalDate }
  input CoverageInput { kind: Kind!  period: PeriodInput!  amount: Euro = "1.00" }
  input DecisionInput { niss: Niss!  validity: PeriodInput!  coverages: [CoverageInput!]!  days: Int }`

export interface FixtureSubgraph {
  name: string
  schema: GraphQLSchema
  typeDefs: DocumentNode
  contextFor(request: RequestContext): object
  isHealthy(): Promise<boolean>
  /** The request context of each call. */
  seen: RequestContext[]
}

/** A resolver of the fixture: its source and arguments are those of its own field. */
type Resolver = GraphQLFieldResolver<never, never, never>
interface Seen {
  request: RequestContext
}

const persons: Record<string, object | Error> = {
  1: { id: '1', lastName: 'Peeters', birthDate: '1980-02-29', friend: { id: '2' } },
  2: { id: '2', lastName: 'Dupont', birthDate: null },
  broken: new Error('duplicate key (niss)=(85073003328) violates "person_niss"'),
  hidden: new GraphQLError('Not for you.', { extensions: { code: 'FORBIDDEN', argument: 'niss', secret: 1 } }),
}
const person = (id: string) => {
  const found = persons[id] ?? null
  if (found instanceof Error) throw found
  return found
}
const card = (number: string) => ({
  number,
  kind: number === 'suspended' ? 'SUSPENDED' : 'PRINCIPLE',
  formerKind: number === 'suspended' ? 'SUSPENDED' : 'GUARANTEE',
  formerKinds: number === 'suspended' ? ['GUARANTEE', 'SUSPENDED'] : ['PRINCIPLE'],
  incomeLevel: 'UP_TO_LIVING_WAGE',
  beneficiary: { id: number },
  holder: { id: number },
  amount: 1250,
})
const page = (first: number) => ({
  edges: Array.from({ length: Math.min(first, 3) }, (_, i) => ({
    cursor: `c${i}`,
    node: card(i === 2 ? 'gone' : String(i + 1)),
  })),
})

/** A graph of two small subgraphs: persons, and the decisions that refer to them. */
export function fixtureGraph(): { people: FixtureSubgraph; cards: FixtureSubgraph } {
  const subgraph = (name: string, sdl: string, resolvers: GraphQLResolverMap<Seen>): FixtureSubgraph => {
    const seen: RequestContext[] = []
    const byName = Object.fromEntries(
      scalars.map((scalar) => [scalar.name, scalar]).filter(([n]) => sdl.includes(`scalar ${n}\n`)),
    )
    const typeDefs = parse(sdl)
    return {
      name,
      typeDefs,
      schema: buildSubgraphSchema([{ typeDefs, resolvers: { ...resolvers, ...byName } }]),
      seen,
      isHealthy: async () => true,
      contextFor: (request) => {
        seen.push(request)
        return { request } satisfies Seen
      },
    }
  }
  return {
    people: subgraph('beneficiary', people, {
      ...peopleResolvers,
      Beneficiary: { ...peopleResolvers.Beneficiary, __resolveReference: async ({ id }: { id: string }) => person(id) },
    }),
    cards: subgraph('decision', cards, cardsResolvers),
  }
}

const peopleResolvers = {
  Query: {
    beneficiary: (_: unknown, { niss }: { niss: string }) => person(niss === '85073003328' ? '1' : '2'),
    accessLog: () => [],
    beneficiaryFacts: () => '[]',
  },
  Beneficiary: {
    friend: ({ friend }: { friend?: { id: string } }) => friend && person(friend.id),
  },
}

const cardsResolvers = {
  Query: {
    decision: (_: unknown, { number }: { number: string }) => (number === 'none' ? null : card(number)),
    decisions: (_: unknown, { first }: { first: number }) => page(first),
    ledger: () => [card('1'), card('gone')],
  },
  Mutation: {
    createDecision: (_: unknown, __: unknown, { request }: Seen) => ({ decision: card(request.caller.organisation) }),
    extendDecision: (_: unknown, { number }: { number: string }) => ({ decision: card(number) }),
  },
  Decision: {
    children: (_: unknown, { first }: { first: number }) => page(first),
    failing: () => {
      throw new Error('relation "person" of 85073003328 does not exist')
    },
  },
}

/** The same graph as one schema of graphql-js, to compare results with. */
export function plainFixtureGraph(api: string): GraphQLSchema {
  const schema = buildSchema(api)
  const personIn = (key: 'beneficiary' | 'holder') => (source: Record<string, { id: string }>) =>
    person(source[key]?.id ?? '')
  const resolvers: Record<string, Record<string, Resolver>> = {
    Query: { ...peopleResolvers.Query, ...cardsResolvers.Query },
    Beneficiary: peopleResolvers.Beneficiary,
    Decision: { ...cardsResolvers.Decision, beneficiary: personIn('beneficiary'), holder: personIn('holder') },
  }
  for (const [type, fields] of Object.entries(resolvers)) {
    const definitions = (schema.getType(type) as GraphQLObjectType).getFields()
    for (const [name, resolve] of Object.entries(fields)) {
      const definition = definitions[name]
      if (definition) definition.resolve = resolve as GraphQLFieldResolver<unknown, unknown>
    }
  }
  for (const scalar of scalars) {
    const type = schema.getType(scalar.name)
    if (isScalarType(type)) type.serialize = scalar.serialize
  }
  return schema
}
