import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useAppearance } from '../../app/appearance';

use([BarChart, GridComponent, LegendComponent, CanvasRenderer]);

const ROW_PX = 34;
const FRAME_PX = 70;
const COLOURS = ['#8aa0a6', '#4c8fc4', '#d9a441', '#3f9b63', '#c75b4a', '#7c6bb5', '#5b9aa0', '#a8b545'];

interface Props {
  label: string;
  rows: string[];
  series: { name: string; values: number[] }[];
}

/** Counts as bars, a row each; drawn on a canvas, because the server's policy allows no inline style. The table beside it says the same. */
export function StackedBars({ label, rows, series }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const dark = useAppearance() === 'dark';
  useEffect(() => {
    const element = box.current!;
    element.style.height = `${rows.length * ROW_PX + FRAME_PX}px`;
    const chart = init(element);
    const ink = dark ? '#e6ecec' : '#152125';
    const shown = series.filter((one) => one.values.some((value) => value > 0));
    chart.setOption({
      animation: false,
      color: COLOURS,
      textStyle: { color: ink },
      legend: { type: 'scroll', bottom: 0, left: 0, textStyle: { color: ink }, itemWidth: 14, itemHeight: 10 },
      grid: { left: 8, right: 24, top: 4, bottom: 34, containLabel: true },
      xAxis: { type: 'value', minInterval: 1, axisLabel: { color: ink }, splitLine: { lineStyle: { color: dark ? '#2b3539' : '#dbe2e1' } } },
      yAxis: { type: 'category', inverse: true, data: rows.map((row) => row.replace(' ', ' → ')), axisLabel: { color: ink } },
      series: shown.map(({ name, values }) => ({ type: 'bar', stack: 'all', name, data: values, barMaxWidth: 20 })),
    });
    const follow = new ResizeObserver(() => chart.resize());
    follow.observe(element);
    return () => {
      follow.disconnect();
      chart.dispose();
    };
  }, [rows, series, dark]);
  return <div ref={box} className="chart" role="img" aria-label={label} />;
}
