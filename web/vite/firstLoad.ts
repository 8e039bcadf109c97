import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const LIMIT_KB = 400;
const ROUTE = 'DifferentialPage';

/** Says how much a browser fetches, compressed, to show the differential for the first time; too much fails the build. */
export function firstLoad(): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    generateBundle(_, bundle) {
      const wanted = Object.values(bundle).flatMap((file) => (file.type === 'chunk' && (file.isEntry || file.name === ROUTE) ? [file.fileName] : []));
      for (const name of wanted) {
        const file = bundle[name];
        if (file?.type !== 'chunk') continue;
        for (const other of [...file.imports, ...(file.viteMetadata?.importedCss ?? [])]) if (!wanted.includes(other)) wanted.push(other);
      }
      const bytes = wanted.reduce((sum, name) => {
        const file = bundle[name];
        return file ? sum + gzipSync(file.type === 'chunk' ? file.code : file.source).length : sum;
      }, 0);
      const text = `first load of the differential: ${(bytes / 1000).toFixed(0)} kB gz in ${wanted.length} files, at most ${LIMIT_KB}`;
      if (wanted.length < 2 || bytes > 1000 * LIMIT_KB) this.error(text);
      console.log(`web: ${text}`);
    },
  };
}
