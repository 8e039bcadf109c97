export interface Format {
  address: string;
  type: string;
  binary: boolean;
}

const SET = '/api/v1/curation/sssom';
const TABLE = '/api/v1/curation/table';

const FORMATS: Record<string, Format> = {
  tsv: { address: SET, type: 'text/tab-separated-values', binary: false },
  txt: { address: SET, type: 'text/tab-separated-values', binary: false },
  json: { address: SET, type: 'application/json', binary: false },
  csv: { address: TABLE, type: 'text/csv', binary: false },
  xlsx: { address: TABLE, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', binary: true },
};

/** How a file of mappings is sent, by the end of its name; nothing for what the server does not take. */
export function formatOf(name: string): Format | undefined {
  return FORMATS[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
}
