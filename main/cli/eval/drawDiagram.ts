// Turns a chart's description into SVG text, without a window.
// The one place that names the chart library's renderer; knows no measure.
import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Finding } from './reportWords';

export type DiagramOption = echarts.EChartsCoreOption;

export interface DiagramSize {
  readonly width: number;
  readonly height: number;
}

/** Colours that stay apart for every kind of colour vision (Okabe & Ito 2008). */
export const colours = { truth: '#0072B2', claim: '#8a8f98', wrong: '#D55E00', text: '#1f2328' } as const;

echarts.use([BarChart, CustomChart, LineChart, ScatterChart]);
echarts.use([GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

/** An SVG document, the finding as its title: German large, English below. */
export function drawDiagram(finding: Finding, option: DiagramOption, size: DiagramSize): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: { fontFamily: 'Inter, system-ui, sans-serif', color: colours.text },
      title: {
        text: finding.de,
        subtext: finding.en,
        left: 16,
        top: 10,
        textStyle: { fontSize: 14, fontWeight: 600, color: colours.text },
        subtextStyle: { fontSize: 12, color: '#57606a' },
      },
      ...option,
    });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** A value axis from 0 to 100 %. */
export function percentAxis(name: string, gridIndex = 0): Record<string, unknown> {
  return {
    type: 'value',
    min: 0,
    max: 100,
    // Bars at the ends must not widen the axis.
    containShape: false,
    gridIndex,
    name,
    nameLocation: 'middle',
    nameGap: 30,
    nameTextStyle: { color: '#57606a' },
    splitLine: { lineStyle: { color: '#eaeef2' } },
    axisLabel: { color: '#57606a' },
  };
}
