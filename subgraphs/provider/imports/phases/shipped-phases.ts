import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PhaseRow } from '../../domain/phases'
import { parsePhaseFile } from './parse-phase-file'

/** The phase table that the project ships. */
export const shippedPhases = (): PhaseRow[] => parsePhaseFile(readFileSync(join(__dirname, 'phases.csv'), 'utf8'))
