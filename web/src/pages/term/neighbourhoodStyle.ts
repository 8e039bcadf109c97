import type { StylesheetJson } from 'cytoscape';
import type { Appearance } from '../../app/theme';

const KINDS: Record<string, [light: string, dark: string]> = {
  Phenotype: ['#2f7f8c', '#5fb6c2'],
  Disease: ['#8a4b2f', '#d19570'],
  Gene: ['#5a4a8a', '#a796d8'],
  Drug: ['#2b6b45', '#74bd91'],
  MedicalAction: ['#2b6b45', '#74bd91'],
  Code: ['#5c6a6e', '#98a7ab'],
};

/** Colours say the kind of a concept; its name is beside it. */
export function styleOf(appearance: Appearance): StylesheetJson {
  const dark = appearance === 'dark';
  const text = dark ? '#dfe7e7' : '#1b2a2e';
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)', color: text, 'font-size': 11, width: 12, height: 12, 'background-color': dark ? '#7d8c90' : '#6b797d',
        'text-valign': 'bottom', 'text-margin-y': 3, 'text-wrap': 'wrap', 'text-max-width': '92px', 'font-family': 'system-ui, "Noto Sans CJK SC", sans-serif',
      },
    },
    ...Object.entries(KINDS).map(([kind, colours]) => ({
      selector: `node[kind = "${kind}"]`,
      style: { 'background-color': colours[dark ? 1 : 0] },
    })),
    { selector: 'node[kind = "centre"]', style: { width: 22, height: 22, 'font-size': 13, 'font-weight': 'bold', 'background-color': dark ? '#e6ecec' : '#12343b' } },
    {
      selector: 'edge',
      style: { width: 1, 'line-color': dark ? '#4a595e' : '#bcc8c8', 'target-arrow-color': dark ? '#4a595e' : '#bcc8c8', 'target-arrow-shape': 'triangle', 'arrow-scale': 0.7, 'curve-style': 'bezier' },
    },
    { selector: 'edge[kind ^= "skos"]', style: { 'line-style': 'dashed' } },
  ];
}
