import { direct, type Sentinel } from './sentinel.ts'

/** Sentinels whose order goes well; what they do shows once the port is there. */
export const LATER_SENTINELS = [
  {
    code: 'loa-missing',
    input: 'de0000004042',
    kinds: direct,
    title: 'No letter yet',
    happens: 'The port is created, and there is no Letter of Authorization for it: 404.',
  },
  {
    code: 'loa-no-pdf',
    input: 'de0000002003',
    kinds: direct,
    title: 'A letter that is no PDF',
    happens: 'The port is created; where its letter should be, the answer is 200 with a web page.',
  },
  {
    code: 'loa-too-large',
    input: 'de0000002004',
    kinds: direct,
    title: 'A letter too large',
    happens: 'The port is created, and its letter is a PDF of more than 20 MiB.',
  },
  {
    code: 'removal-refused',
    input: 'de0000004006',
    kinds: direct,
    title: 'Removal refused',
    happens: 'The port is created, and removing it is refused with 400 and a reason.',
  },
  {
    code: 'removal-no-answer',
    input: 'de0000005042',
    kinds: direct,
    title: 'Removed, no answer',
    happens: 'The port is created. Once it is to be removed it is gone, but the answer never comes.',
  },
  {
    code: 'strange-status',
    input: 'de0000002005',
    kinds: direct,
    title: 'A status nobody knows',
    happens: 'The port is created, and its status is a word that the API does not document: Degraded.',
  },
  {
    code: 'vanishes',
    input: 'de0000004043',
    kinds: direct,
    title: 'Vanishes',
    happens:
      'The port is created; 30 seconds later it is gone, its slot is free, and every call for it answers 404.',
  },
] as const satisfies readonly Sentinel[]
