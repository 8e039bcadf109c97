import type { TermRef } from '../../components/TermName';
import { EMPTY, fromFragment, toFragment, type PatientCase, type Sex } from './case';
import { toCsv } from './csv';
import { onsetOfAge } from './onset';
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

/** Stands where the schema wants a disease and none is known: the most general one of Mondo. */
const SOME_DISEASE = { id: 'MONDO:0000001', label: 'disease' };

const RESOURCES = {
  hpo: { id: 'hp', name: 'Human Phenotype Ontology', url: 'http://purl.obolibrary.org/obo/hp.owl', namespacePrefix: 'HP', iriPrefix: 'http://purl.obolibrary.org/obo/HP_' },
  mondo: { id: 'mondo', name: 'Mondo Disease Ontology', url: 'http://purl.obolibrary.org/obo/mondo.owl', namespacePrefix: 'MONDO', iriPrefix: 'http://purl.obolibrary.org/obo/MONDO_' },
};

/**
 * The case as a GA4GH Phenopacket v2. The identifier says nothing of the patient; `created` is the moment of the export.
 *
 * @param versionOf the release of a source in the build, '' where it is not in it
 */
export function caseAsPhenopacket({ patient, nameOf, build }: Exported, versionOf: (source: string) => string, now: Date): string {
  const ontologyClass = (id: string) => ({ id, label: nameOf(id).englishName ?? nameOf(id).name ?? id });
  const suspected = (id: string) => ({ subjectOrBiosampleId: 'patient', interpretationStatus: 'CANDIDATE', gene: { valueId: id, symbol: nameOf(id).name ?? id } });
  return `${JSON.stringify(
    {
      id: 'hoofbeat-export',
      subject: { id: 'patient', ...(patient.sex ? { sex: patient.sex } : {}) },
      phenotypicFeatures: patient.features.map(({ id, excluded }) => ({ type: ontologyClass(id), ...(excluded ? { excluded: true } : {}) })),
      ...(patient.onset ? { diseases: [{ term: SOME_DISEASE, onset: { ontologyClass: ontologyClass(patient.onset) } }] } : {}),
      ...(patient.genes.length > 0 ? { interpretations: [{ id: 'suspected-genes', progressStatus: 'IN_PROGRESS', diagnosis: { disease: SOME_DISEASE, genomicInterpretations: patient.genes.map(suspected) } }] } : {}),
      metaData: {
        created: now.toISOString(),
        createdBy: `Hoofbeat, graph build ${build.number} ${build.digest}`,
        resources: Object.entries(RESOURCES).map(([source, resource]) => ({ ...resource, version: versionOf(source) })),
        phenopacketSchemaVersion: '2.0',
      },
    },
    null,
    2,
  )}\n`;
}

/** The case of a file that was handed in: a phenopacket of version 1 or 2, or a list exported as JSON; throws where it is neither. */
export function caseOfFile(text: string): PatientCase {
  const file = JSON.parse(text) as Packet & { patient?: PatientCase };
  const found = Array.isArray(file.patient?.features) ? { ...EMPTY, ...file.patient } : caseOfPacket(file);
  // A link's reading keeps only what is an identifier.
  return fromFragment(toFragment(found));
}

interface Packet {
  subject?: { sex?: Sex };
  phenotypicFeatures?: { type?: { id?: string }; excluded?: boolean; negated?: boolean }[];
  diseases?: { excluded?: boolean; onset?: { ontologyClass?: { id?: string }; age?: { iso8601duration?: string } } }[];
  interpretations?: { diagnosis?: { genomicInterpretations?: { gene?: { valueId?: string }; variantInterpretation?: { variationDescriptor?: { geneContext?: { valueId?: string } } } }[] } }[];
  /** Of version 1. */
  genes?: { id?: string }[];
}

function caseOfPacket(packet: Packet): PatientCase {
  if (!Array.isArray(packet.phenotypicFeatures)) throw new Error('phenotypicFeatures');
  const features = packet.phenotypicFeatures.flatMap(({ type, excluded, negated }) => (type?.id?.startsWith('HP:') ? [{ id: type.id, excluded: excluded === true || negated === true }] : []));
  const genomic = packet.interpretations?.flatMap(({ diagnosis }) => diagnosis?.genomicInterpretations ?? []) ?? [];
  const genes = [...genomic.map(({ gene, variantInterpretation }) => gene?.valueId ?? variantInterpretation?.variationDescriptor?.geneContext?.valueId), ...(packet.genes ?? []).map(({ id }) => id)];
  const began = packet.diseases?.find(({ excluded, onset }) => !excluded && onset)?.onset;
  const onset = began?.ontologyClass?.id ?? onsetOfAge(began?.age?.iso8601duration);
  return { features, sex: packet.subject?.sex, onset, genes: genes.filter((id) => id !== undefined) };
}
