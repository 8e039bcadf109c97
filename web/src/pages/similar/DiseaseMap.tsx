import cytoscape from 'cytoscape';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAppearance } from '../../app/appearance';
import { termAddress } from '../../components/TermName';
import { styleOf } from '../term/neighbourhoodStyle';
import { mapElements, mapPositions } from './mapGraph';
import type { SimilarAnswer } from './useSimilar';

/** Similar diseases as a picture: what is alike lies together. The list says the same. */
export function DiseaseMap({ answer }: { answer: SimilarAnswer }) {
  const { t } = useTranslation();
  const appearance = useAppearance();
  const navigate = useNavigate();
  const holder = useRef<HTMLDivElement>(null);
  const { elements, positions } = useMemo(() => ({ elements: mapElements(answer), positions: mapPositions(answer) }), [answer]);
  useEffect(() => {
    const picture = cytoscape({
      container: holder.current,
      elements,
      style: [...styleOf(appearance), { selector: 'edge', style: { 'target-arrow-shape': 'none', width: 'mapData(similarity, 0, 0.8, 0.6, 6)' } }] as cytoscape.StylesheetJson,
      layout: { name: 'preset', positions: (id: unknown) => positions.get(typeof id === 'string' ? id : (id as cytoscape.NodeSingular).id()) ?? { x: 0, y: 0 }, padding: 18 },
      userZoomingEnabled: false,
      maxZoom: 1.15,
    });
    picture.on('tap', 'node', (event) => void navigate(termAddress(event.target.id() as string)));
    return () => picture.destroy();
  }, [elements, positions, appearance, navigate]);
  return (
    <>
      {/* Cytoscape writes a style element unless it finds this one; the server's policy would refuse it, and .picture says the same. */}
      <span id="__________cytoscape_stylesheet" hidden />
      <div ref={holder} className="picture map" role="img" aria-label={t('similar.mapLabel', { name: answer.disease.name ?? answer.disease.id, count: answer.items.length })} />
      <p className="cap">{t('similar.mapText')}</p>
    </>
  );
}
