import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Drawing, Series } from './types';

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const LONGEST_NAME = 140;
const NAMES_TAKE = 0.3;
const SYMBOLS = ['circle', 'rect', 'triangle'];
const DASHES = ['solid', 'dashed', 'dotted'];

/** Draws into the element, and answers how to take it away. */
export function draw(element: HTMLElement, drawing: Drawing, contrasting: boolean): () => void {
  const chart = init(element, null, { renderer: 'svg' });
  chart.setOption(optionOf(drawing, paints(element), contrasting));
  const sizes = new ResizeObserver(() => chart.resize());
  sizes.observe(element);
  return () => {
    sizes.disconnect();
    chart.dispose();
  };
}

type Paints = ReturnType<typeof paints>;

function paints(element: HTMLElement) {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--c-${name}`).trim();
  return {
    font: style.fontFamily,
    names: Math.min(LONGEST_NAME, element.clientWidth * NAMES_TAKE),
    short: new Intl.NumberFormat(document.documentElement.lang, { notation: 'compact' }),
    series: [colour('chart-1'), colour('chart-2'), colour('chart-3')],
    text: colour('text'),
    secondary: colour('secondary'),
    border: colour('border'),
    surface: colour('surface'),
    muted: colour('muted'),
  };
}

function optionOf(drawing: Drawing, paint: Paints, contrasting: boolean): EChartsCoreOption {
  const words = { color: paint.secondary, fontFamily: paint.font, fontSize: 12 };
  const lines = drawing.kind === 'lines';
  const names = { type: 'category', data: drawing.categories, axisLine: { lineStyle: { color: paint.border } }, axisTick: { show: false } };
  const whole = drawing.series.every(({ values }) => values.every((value) => value === null || Number.isInteger(value)));
  const values = { type: 'value', min: 0, ...(whole && { minInterval: 1 }), splitLine: { lineStyle: { color: paint.border } }, axisLabel: { ...words, hideOverlap: true, formatter: (value: number) => paint.short.format(value) }, splitNumber: 4 };
  return {
    animation: false,
    color: paint.series,
    textStyle: words,
    // Our own words are on the element already.
    aria: { enabled: contrasting, label: { enabled: false }, decal: { show: !lines } },
    grid: { top: drawing.series.length > 1 ? 36 : 12, bottom: 4, left: 4, right: 16, containLabel: true },
    ...(drawing.series.length > 1 && { legend: { top: 0, left: 0, textStyle: words, icon: 'roundRect', itemWidth: 14, itemHeight: 4 } }),
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: paint.surface,
      borderColor: paint.border,
      textStyle: { ...words, color: paint.text },
    },
    xAxis: lines ? { ...names, axisLabel: { ...words, hideOverlap: true } } : values,
    yAxis: lines ? values : { ...names, inverse: true, axisLabel: { ...words, width: paint.names, overflow: 'truncate' } },
    series: drawing.series.map((series, place) => shapeOf(series, place, lines)),
  };
}

function shapeOf({ name, values, write }: Series, place: number, lines: boolean) {
  const told = { name, data: values, tooltip: { valueFormatter: (value: unknown) => write(typeof value === 'number' ? value : null) } };
  if (!lines) return { ...told, type: 'bar', barMaxWidth: 18, itemStyle: { borderRadius: 3 }, label: { show: false } };
  return {
    ...told,
    type: 'line',
    symbol: SYMBOLS[place],
    symbolSize: values.length > 1 ? 5 : 10,
    showSymbol: values.length <= 31,
    lineStyle: { width: 2, type: DASHES[place] },
    connectNulls: false,
  };
}
