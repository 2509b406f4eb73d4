import { explainFailure, type ServerLocation } from './server-process'

const place: ServerLocation = {
  home: '/srv/data',
  data: '/srv/data/pg18',
  account: null,
  binaries: { initdb: '', control: '', server: '' },
  isEphemeral: false,
}

test.each([
  [
    'FATAL:  could not resize shared memory segment "/PostgreSQL.200374826" to 1048576 bytes: No space left on device',
    'The shared memory of this machine (/dev/shm) is too small',
  ],
  ['FATAL:  could not write to file "base/1/2601": No space left on device', 'The disk of /srv/data is full'],
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'The disk of /srv/data is full'],
  ['FATAL:  could not create shared memory segment: Cannot allocate memory', 'This machine has too little free memory'],
  ['FATAL:  data directory "/srv/data/pg18" has wrong ownership', 'The rights on /srv/data/pg18'],
])('the output "%s" is explained as: %s', (said, sentence) => {
  expect(explainFailure(said, place)).toContain(sentence)
})
