import cytoscape, { type Core } from 'cytoscape';
import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAppearance } from '../../app/appearance';
import { termAddress } from '../../components/TermName';
import { whole } from '../../components/numbers';
import { labelOf } from '../../i18n/labels';
import { useLang } from '../../i18n/useLang';
import { elementsOf } from './neighbourhoodGraph';
import { styleOf } from './neighbourhoodStyle';
import type { Neighbour } from './relations';

/** Concepts drawn at first and with each request for more. */
const STEP = 24;
/** A picture of more is unreadable and slow. */
const MOST = 480;

/** The neighbours as a picture; the tables beside it say the same for who cannot see it. */
export function Neighbourhood(props: { id: string; name: string; links: Neighbour[]; total: number; onMore?: () => void }) {
  const { id, name, links, total, onMore } = props;
  const { t } = useTranslation();
  const lang = useLang();
  const appearance = useAppearance();
  const navigate = useNavigate();
  const [wanted, setWanted] = useState(STEP);
  const holder = useRef<HTMLDivElement>(null);
  const graph = useMemo(() => elementsOf({ id, name }, links, wanted, (relation) => labelOf(relation, lang)), [id, name, links, wanted, lang]);
  useEffect(() => {
    const picture: Core = cytoscape({
      container: holder.current,
      elements: graph.elements,
      style: styleOf(appearance),
      layout: { name: 'concentric', concentric: (node) => node.data('ring') as number, levelWidth: () => 1, minNodeSpacing: 60, avoidOverlap: true, nodeDimensionsIncludeLabels: true },
      userZoomingEnabled: false,
      maxZoom: 1.15,
      autoungrabify: false,
    });
    picture.on('tap', 'node', (event) => void navigate(termAddress(event.target.id() as string)));
    return () => picture.destroy();
  }, [graph, appearance, navigate]);
  const left = (onMore ? Math.max(total, graph.distinct) : graph.distinct) - graph.shown;
  const more = Math.min(STEP, MOST - wanted, left);
  const load = () => {
    if (wanted + STEP > graph.distinct) onMore?.();
    setWanted(wanted + STEP);
  };
  return (
    <>
      {/* Cytoscape writes a style element unless it finds this one; the server's policy would refuse it, and .picture says the same. */}
      <span id="__________cytoscape_stylesheet" hidden />
      <div ref={holder} className="picture" role="img" aria-label={t('term.graphLabel', { count: graph.shown, name })} />
      <p className="cap">
        {t('term.graphText', { shown: whole(graph.shown), total: whole(Math.max(total, graph.distinct)) })} {t('term.graphOpen')}
        {more > 0 && <Button size="small" onClick={load}>{t('term.graphMore', { count: more })}</Button>}
      </p>
    </>
  );
}
