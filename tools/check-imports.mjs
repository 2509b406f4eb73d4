// Who may import what: a forbidden import fails the check.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** Folders of a subgraph -> what they may import, by the beginning of the path ("own" is the same subgraph). */
const allowed = {
  rules: ['shared/values', 'shared/law', 'shared/texts', 'own/rules', 'own/nomenclature', 'own/efact'],
  schema: [
    'shared/values',
    'shared/schema',
    'shared/law',
    'shared/texts',
    'shared/policy',
    'shared/peers',
    'own/schema',
    'own/rules',
  ],
  persistence: [
    'shared/values',
    'shared/policy/caller',
    'shared/database',
    'shared/outbox',
    'shared/peers',
    'shared/law',
    'shared/texts',
    'own/persistence',
    'own/rules',
    'own/nomenclature',
    'own/efact',
  ],
  events: ['shared', 'own'],
  resolvers: ['shared', 'own'],
  nomenclature: ['shared/values', 'shared/database', 'shared/law', 'shared/texts', 'own/nomenclature', 'own/rules'],
  efact: ['shared/values', 'shared/law', 'shared/texts', 'own/efact', 'own/rules'],
}

/** The imports of a source file that stay in the project, as paths from its root. */
function importsOf(file) {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/(?:from|import|require\()\s*['"](\.[^'"]+)['"]/g)].map((match) =>
    normalize(join(dirname(file), match[1])),
  )
}

// Settings of the system are read in one place, which checks them.
const SETTINGS = 'start/config.ts'
const readsEnvironment = [
  SETTINGS,
  // Hands its environment on to the programs of the database.
  'shared/database/embedded-server.ts',
  // A client of a running demo: only the address where it looks for one.
  'subgraphs/invoice/efact/main.ts',
  // Random files for tests.
  'subgraphs/invoice/efact/arbitrary-file.ts',
]

function checkEnvironment() {
  return globSync('{*.ts,{shared,subgraphs,gateway,start}/**/*.ts}')
    .filter((file) => !/\.test\.ts$/.test(file) && !/^(shared|gateway)\/testing\//.test(file))
    .filter((file) => !readsEnvironment.includes(file) && readFileSync(file, 'utf8').includes('process.env'))
    .map((file) => `${file} reads process.env: settings are read in ${SETTINGS} only`)
}

/** Sentences about imports that are not allowed. */
export function checkImports() {
  const complaints = checkEnvironment()
  for (const file of globSync('{shared,subgraphs,gateway,admin/src}/**/*.{ts,tsx}')) {
    if (file.includes('node_modules') || /\.test\.tsx?$/.test(file) || file.startsWith('admin/src/gql')) continue
    const isTesting = file.startsWith('shared/testing/')
    for (const target of importsOf(file)) {
      const complain = (why) => complaints.push(`${file} imports ${target}: ${why}`)
      const [area, name, folder] = file.split('/')
      const [targetArea, targetName, targetFolder] = target.split('/')
      if (targetArea === 'shared' && targetName === 'testing' && !isTesting) complain('only tests use shared/testing')
      if (area === 'shared' && targetArea !== 'shared') complain('shared imports no subgraph and no gateway')
      if (area === 'admin' && targetArea !== 'admin') complain('the console knows the graph only')
      if (area !== 'subgraphs') continue
      if (targetArea === 'subgraphs' && targetName !== name) complain('a subgraph never imports another')
      if (!['shared', 'subgraphs'].includes(targetArea)) complain('a subgraph imports shared and itself only')
      const rule = allowed[folder]
      if (!rule || folder.endsWith('.ts')) continue
      const seen = targetArea === 'subgraphs' ? `own/${targetFolder}` : target
      if (!rule.some((prefix) => seen === prefix || seen.startsWith(`${prefix}/`) || seen.startsWith(`${prefix}.`)))
        complain(`${folder} may import ${rule.join(', ')}`)
    }
  }
  return complaints
}
