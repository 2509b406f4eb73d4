import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BuiltApp, startBuilt } from '../federated/built-app'

const root = join(__dirname, '../..')

/** The phases of the manual that are still to come, with days of this test: pharmacies from 2027, insured persons of two categories from 2028. */
export const PHASES = `category,number_prefixes,electronic_from,required_from,paper_until,insured_from,source
HOSPITAL,710 720,2014-06-01,2014-06-01,,,"SPP IS, manuel MediPrima, 1.3"
GENERAL_PRACTITIONER,,2017-10-01,2025-09-01,2025-10-31,2028-01-01,"SPP IS, manuel MediPrima, 1.3"
PHARMACY,,2027-01-01,2027-07-01,2027-08-31,2028-01-01,"Circulaire d’essai"
`
/** A code that pharmacies deliver, with its tariff. */
export const MEDICINE = '755101'
export const ITEMS = `code,label_fr,label_nl,label_de,label_en,care_type,pseudo_code,prescription_required,in_efact,categories,confidence,source
${MEDICINE},Médicament d’essai,Testgeneesmiddel,Testarzneimittel,Test medicine,PHARMACEUTICALS,yes,no,yes,PHARMACY,C,test
`
export const TARIFFS = `code,valid_from,valid_to,min_age,max_age,preferential,global_file,honorarium,insurance_part,patient_part,confidence,uncertain,source,note
${MEDICINE},2026-01-01,,,,no,no,10.00,8.00,2.00,C,yes,test,
`
/** The shipped refund codes from a day on, and one row for insured persons, of whom State and CPAS share the patient's part. */
export function refundCodesFrom(validFrom: string): string {
  const shipped = 'subgraphs/decision/imports/refund-codes/refund-codes.provisional.csv'
  const [header = '', ...rows] = readFileSync(join(root, shipped), 'utf8').trim().split('\n')
  const insured = `${validFrom},9101,LEGAL_STAY,INSURED,,UP_TO_LIVING_WAGE,NONE,0,50,0,50,0,50,yes,no,Assuré,Verzekerd,Versichert,Insured`
  return [header, ...rows.map((row) => row.replace(/^\d{4}-\d\d-\d\d/, validFrom)), insured].join('\n')
}

/** A system of its own, as the imports concern everybody, and the commands of its operator. */
export interface PhaseSystem {
  app: BuiltApp
  /** Runs a command of the operator beside the running system, and returns what it prints. @throws Error with its output if it refuses the file */
  importFile(command: string, content: string, ...options: string[]): string
  stop(): Promise<void>
}

export async function startPhaseSystem(): Promise<PhaseSystem> {
  const folder = mkdtempSync(join(tmpdir(), 'mediprima-phases-'))
  const app = await startBuilt('dist/apps/all-in-one.js', { folder: join(folder, 'data'), within: 240_000 })
  return {
    app,
    importFile(command, content, ...options) {
      const file = join(folder, `${command}.csv`)
      writeFileSync(file, content)
      const program = join(root, `dist/apps/import-${command}.js`)
      const env = { ...process.env, DATA_FOLDER: join(folder, 'data') }
      return execFileSync(process.execPath, [program, file, ...options], { env, encoding: 'utf8', stdio: 'pipe' })
    },
    async stop() {
      await app.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
