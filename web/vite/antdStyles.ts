import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { extractStyle } from '@ant-design/static-style-extract';
import { ConfigProvider } from 'antd';
import type { Plugin } from 'vite';
import { themeOf } from '../src/app/theme.ts';

const NAME = 'virtual:antd.css';

/** Names of the antd components that the sources import: only their styles are written. */
export function importedComponents(folder: string): string[] {
  const names = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(entry)) continue;
    for (const [, list] of readFileSync(join(folder, entry), 'utf8').matchAll(/import \{([^}]*)\} from 'antd'/g)) {
      for (const name of list!.split(',')) {
        const plain = name.trim().split(/\s+as\s+/)[0]!;
        if (/^[A-Z]\w*$/.test(plain)) names.add(plain);
      }
    }
  }
  return [...names].filter((name) => name !== 'ConfigProvider').sort();
}

/** What a component draws with: antd writes one file of styles for each. */
const PARTS: Record<string, string[]> = {
  AutoComplete: ['Select', 'Input', 'Empty'],
  Dropdown: ['Menu'],
  Modal: ['Button'],
  Popconfirm: ['Popover', 'Button'],
  Segmented: ['Tooltip'],
  Select: ['Empty'],
  Table: ['Pagination', 'Spin', 'Empty', 'Checkbox', 'Select'],
};

function styles(root: string): string {
  const includes = [...new Set(importedComponents(join(root, 'src')).flatMap((name) => [name, ...(PARTS[name] ?? [])]))];
  const all = (['light', 'dark'] as const).map((appearance) =>
    extractStyle({
      includes,
      customTheme: (node) => createElement(ConfigProvider, { theme: { ...themeOf(appearance), zeroRuntime: false } }, node),
    }),
  );
  // Rules repeat between the two; only the variables differ. A rule that was seen is left out.
  const seen = new Set<string>();
  return all
    .flatMap((css) => css.replace(/<\/?style[^>]*>/g, '\n').match(/(?:@[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|[^{}]+\{[^{}]*\})/g) ?? [])
    .filter((rule) => !seen.has(rule) && seen.add(rule))
    .join('');
}

/** Gives `virtual:antd.css`: antd's styles as a static file, light and dark. */
export function antdStyles(): Plugin {
  let root = '.';
  return {
    name: 'antd-styles',
    configResolved: (config) => void (root = config.root),
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) => (id === `\0${NAME}` ? styles(root) : null),
  };
}
