import type { TermRef } from '../../components/TermName';
import type { PatientCase } from './case';
import { toCsv } from './csv';
import type { Candidate } from './ranking';
import { standings } from './ranking';

export interface Exported {
  patient: PatientCase;
  candidates: Candidate[];
  total: number;
  build: { number: number; digest: string };
  disclaimer: string;
  engine: string;
  nameOf: (id: string) => TermRef;
}

/** The list as a table, one row a disease, with the build that it comes from. */
export function listAsCsv({ candidates, build, disclaimer, total, nameOf, patient }: Exported): string {
  const names = (matches: { finding: TermRef }[]) => matches.map(({ finding }) => `${finding.name ?? ''} ${finding.id}`.trim()).join('; ');
  return toCsv([
    ['rank', 'id', 'name', 'english', 'probability', 'score', 'explained', 'unexplained', 'contradicted'],
    ...candidates.map((candidate) => {
      const { explained, unexplained, contradicted } = standings(candidate);
      const { id, name, englishName } = candidate.disease;
      return [candidate.rank, id, name, englishName, candidate.probability, candidate.score, names(explained), names(unexplained), names(contradicted)];
    }),
    [],
    ['findings', ...patient.features.map(({ id, excluded }) => `${excluded ? 'NOT ' : ''}${nameOf(id).name ?? ''} ${id}`)],
    ['shown', candidates.length, 'of', total],
    ['build', build.number, build.digest],
    [disclaimer],
  ]);
}

export function listAsJson({ nameOf, ...rest }: Exported): string {
  const features = rest.patient.features.map((feature) => ({ ...feature, name: nameOf(feature.id).name }));
  return `${JSON.stringify({ ...rest, patient: { ...rest.patient, features } }, null, 2)}\n`;
}

/**
 * The case as a GA4GH Phenopacket v2. The identifier says nothing of the patient; `created` is the moment of the export.
 */
export function caseAsPhenopacket({ patient, nameOf, build }: Exported, hpoVersion: string, now: Date): string {
  const ontologyClass = (id: string) => ({ id, label: nameOf(id).englishName ?? nameOf(id).name ?? id });
  return `${JSON.stringify(
    {
      id: 'hoofbeat-export',
      subject: { id: 'patient', ...(patient.sex ? { sex: patient.sex } : {}) },
      phenotypicFeatures: patient.features.map(({ id, excluded }) => ({ type: ontologyClass(id), ...(excluded ? { excluded: true } : {}) })),
      metaData: {
        created: now.toISOString(),
        createdBy: `Hoofbeat, graph build ${build.number} ${build.digest}`,
        resources: [
          { id: 'hp', name: 'Human Phenotype Ontology', url: 'http://purl.obolibrary.org/obo/hp.owl', version: hpoVersion, namespacePrefix: 'HP', iriPrefix: 'http://purl.obolibrary.org/obo/HP_' },
        ],
        phenopacketSchemaVersion: '2.0',
      },
    },
    null,
    2,
  )}\n`;
}

/** Features of a phenopacket of version 1 or 2; throws where the text is none. */
export function caseOfPhenopacket(text: string): PatientCase {
  const packet = JSON.parse(text) as { phenotypicFeatures?: unknown; subject?: { sex?: unknown } };
  if (!Array.isArray(packet.phenotypicFeatures)) throw new Error('phenotypicFeatures');
  const features = packet.phenotypicFeatures.flatMap((feature: { type?: { id?: unknown }; excluded?: unknown; negated?: unknown }) => {
    const id = feature?.type?.id;
    return typeof id === 'string' && /^HP:\d{7}$/.test(id) ? [{ id, excluded: feature.excluded === true || feature.negated === true }] : [];
  });
  const sex = packet.subject?.sex;
  return { features, genes: [], ...(sex === 'FEMALE' || sex === 'MALE' ? { sex } : {}) };
}
