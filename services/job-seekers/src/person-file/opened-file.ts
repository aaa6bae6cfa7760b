import { Sealed } from '@doorstep/event-sourcing';
import { PersonFile } from './person-file';

/** {@link PersonFile} with every sealed value readable, or null where it cannot be opened any more. */
export type OpenedFile = Opened<PersonFile>;

type Opened<T> = T extends Sealed
  ? string | null
  : T extends string | number | boolean | null
    ? T
    : { readonly [Field in keyof T]: Opened<T[Field]> };

/** Opens the sealed values it is given, in their order. */
export type Opening = (values: readonly (Sealed | null)[]) => Promise<readonly (string | null)[]>;

/** The file with all its sealed values opened in one go. */
export async function openedFile(file: PersonFile, open: Opening): Promise<OpenedFile> {
  const { person, memberships, profile, subject } = file;
  const { name, identityNumber, phone, address } = person.identity;
  const history = profile?.workHistory ?? [];
  const references = memberships.map(({ evidence }) => evidence.reference);
  const descriptions = history.map(({ description }) => description);
  const opened = await open([
    name,
    identityNumber,
    phone,
    address,
    subject?.subject ?? null,
    ...references,
    ...descriptions,
  ]);
  const at = (index: number): string | null => opened[index] ?? null;
  const afterReferences = 5 + references.length;
  return {
    ...file,
    person: {
      ...person,
      identity: { name: at(0), identityNumber: at(1), phone: at(2), address: at(3) },
    },
    subject: subject && { ...subject, subject: at(4) },
    memberships: memberships.map((fact, index) => ({
      ...fact,
      evidence: { ...fact.evidence, reference: at(5 + index) },
    })),
    profile: profile && {
      ...profile,
      workHistory: history.map((entry, index) => ({ ...entry, description: at(afterReferences + index) })),
    },
  };
}
