import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { Appearance } from '../../app/theme';

use([BarChart, GridComponent, CanvasRenderer]);

export interface Bar {
  value: string;
  name: string;
  count: number;
}

interface Props {
  bars: readonly Bar[];
  chosen?: string;
  appearance: Appearance;
  label: string;
  onChoose: (value: string) => void;
}

const ROW_PX = 24;
const INK = { light: { text: '#33444a', bar: '#2f8491', off: '#b9c9cb', number: '#56666a' }, dark: { text: '#d3dedf', bar: '#3fa4b1', off: '#3d4d53', number: '#a3b2b4' } };
const FONT = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif';

/** One facet as bars; a bar is chosen by a click. The table under it does the same for the keyboard. */
export function FacetChart({ bars, chosen, appearance, label, onChoose }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    const ink = INK[appearance];
    const chart = init(holder.current, undefined, { renderer: 'canvas', height: bars.length * ROW_PX + 8 });
    chart.setOption({
      animationDuration: 250,
      textStyle: { fontFamily: FONT },
      grid: { left: 4, right: 52, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category', inverse: true, data: bars.map(({ name }) => name), axisLine: { show: false }, axisTick: { show: false },
        axisLabel: { color: ink.text, width: 200, overflow: 'truncate', fontSize: 12.5 },
      },
      series: [{
        type: 'bar', barMaxWidth: 14, barMinHeight: 1, cursor: 'pointer',
        data: bars.map(({ value, count }) => ({ value: count, itemStyle: { color: !chosen || chosen === value ? ink.bar : ink.off, borderRadius: [0, 2, 2, 0] } })),
        label: { show: true, position: 'right', color: ink.number, fontSize: 12, formatter: ({ value }: { value: unknown }) => Number(value).toLocaleString('en-US') },
      }],
    });
    chart.on('click', ({ dataIndex }) => choose.current(bars[dataIndex]!.value));
    const resized = new ResizeObserver(() => chart.resize());
    resized.observe(holder.current!);
    return () => (resized.disconnect(), chart.dispose());
  }, [bars, chosen, appearance]);
  return <div ref={holder} className="facet-chart" role="img" aria-label={label} />;
}
