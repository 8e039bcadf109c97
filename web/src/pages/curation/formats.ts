export interface Format {
  address: string;
  type: string;
  binary: boolean;
}

/** How a file of mappings is sent, by the end of its name; nothing for what the server does not take. */
export function formatOf(name: string): Format | undefined {
  if (/\.(tsv|txt)$/i.test(name)) return { address: '/api/v1/curation/sssom', type: 'text/tab-separated-values', binary: false };
  return undefined;
}
