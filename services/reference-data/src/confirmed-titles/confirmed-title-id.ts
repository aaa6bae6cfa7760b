import { uuidFrom } from '@doorstep/service';

/** The same for a title however wide, high or spaced it is written. */
export function confirmedTitleId(classification: string, title: string): string {
  const plain = title.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return uuidFrom(`confirmed-title\n${classification}\n${plain}`);
}
