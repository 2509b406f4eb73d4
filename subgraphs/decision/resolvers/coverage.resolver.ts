import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { forbidden } from '../../../shared/errors/graphql-errors'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import type { Finding } from '../../../shared/rules/finding'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { InamiScalar, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { careTypes as allCareTypes, type CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { isSameProvider } from '../../../shared/values/inami-number'
import { type CoverageStatus, notCovered, readCoverageStatus } from '../application/coverage-status.service'
import {
  type CoverageInputs,
  careTypeFindings,
  coverageFor,
  personLevelFindings,
} from '../application/evaluate-coverage.service'
import { assertMaySeePersons, personByNiss } from '../application/row-scope'
import { shareFor } from '../domain/decision-content'
import { cpasLoader } from '../loaders/decision.loader'
import { toCpasNode, toDecisionNode } from '../mappers/decision.mapper'
import { canReadWholeDecision } from '../mappers/decision-version.mapper'
import { CoverageAnswerType } from '../schema/coverage.type'

/** What a provider may rely on. */
@Resolver()
export class CoverageResolver {
  @Query(() => CoverageAnswerType, {
    description:
      "What a provider may rely on for this person that day. Gives no guarantee: requestCommitment does. A provider's own number is taken from its token.",
  })
  async coverage(
    @Arg('niss', () => NissScalar, { description: 'Any number that the person ever had.' }) niss: string,
    @Arg('on', () => LocalDate, { nullable: true, description: 'Today where none is given.' })
    asked: Day | null | undefined,
    @Arg('careTypes', () => [CareTypeEnum], { nullable: true, description: 'All eight where none is named.' })
    careTypes: CareType[] | null | undefined,
    @Arg('provider', () => InamiScalar, { nullable: true, description: 'For whom the answer is wanted.' })
    provider: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<CoverageAnswerType> {
    assertMaySeePersons(context.caller)
    const on = asked ?? context.today
    const number = providerOf(context, provider)
    const [person, facts] = await Promise.all([
      personByNiss(context, niss),
      number === null ? null : context.services.fetch('provider.providers', [number]),
    ])
    const standing = person ? await readCoverageStatus(context.db, context, { person, niss, on }) : notCovered
    const ground = {
      on,
      person,
      everDecided: standing.everDecided,
      decision: coveringOf(standing),
      provider: number === null ? null : { number, facts: facts?.[0] ?? null },
    }
    return answerOf(context, { person, standing, ground }, careTypes?.length ? careTypes : null)
  }
}

/** The provider for whom coverage is asked: a provider asks for itself. */
function providerOf({ caller }: SubgraphContext, named: string | null | undefined): string | null {
  if (caller.audience !== 'PROVIDER') return named ?? null
  if (named && !isSameProvider(named, caller.organisation))
    throw forbidden('A provider acts under its own number, which is taken from the token.')
  return caller.organisation
}

const coveringOf = ({ decision }: CoverageStatus) =>
  decision && { number: decision.number, suspendedSince: decision.suspended_since, content: decision.content }

interface Known {
  person: PersonFacts | null
  standing: CoverageStatus
  ground: CoverageInputs
}

function answerOf(
  context: SubgraphContext,
  { person, standing, ground }: Known,
  named: CareType[] | null,
): CoverageAnswerType {
  const { decision, cpas } = standing
  const general = personLevelFindings(ground)
  // A decision's own field `cpas` finds it here too.
  if (cpas) cpasLoader(context).prime(cpas.enterprise_number, cpas)
  const terms = decision?.content.refundTerms ?? null
  const items = [...new Set(named ?? allCareTypes)].map((careType) => {
    const findings = [...general, ...careTypeFindings(ground, careType)]
    return {
      careType,
      covered: findings.length === 0,
      decision: decision && toDecisionNode(context, decision),
      // The terms are the decision's own: of another CPAS's a CPAS learns only that it covers.
      coverage:
        decision && canReadWholeDecision(decision, context.caller) ? coverageFor(ground.decision, careType) : null,
      cpas: cpas && toCpasNode(cpas),
      state: terms && shareFor(terms, careType),
      amuAttestationRequired: terms?.amuAttestationRequired ?? false,
      findings,
    }
  })
  return {
    beneficiary: person && { id: person.id },
    on: ground.on,
    known: decision !== null,
    items,
    findings: named ? distinct([...general, ...items.flatMap((item) => item.findings)]) : general,
  }
}

function distinct(findings: Finding[]): Finding[] {
  const keyOf = ({ rule, path, facts }: Finding) => JSON.stringify([rule, path, facts])
  return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()]
}
