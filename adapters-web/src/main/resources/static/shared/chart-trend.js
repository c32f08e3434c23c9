// A line over time with its interval as a band, and how many answers there were beneath.
(() => {
  const { kinds, lanes, sayMarks, markAxis, markSeries, tooltip } = window.northloopCharts;

  // +40.2, −3.0: with a true minus, as everywhere on our pages.
  const signed = (value) => {
    const text = Math.abs(value).toFixed(1);
    return (value > 0 ? "+" : value < 0 ? "−" : "") + text;
  };
  const axisNumber = (value) => (value > 0 ? "+" : value < 0 ? "−" : "") + Math.abs(value);

  // An NPS has a sign and lies between −100 and +100; an index lies between 100 and 1000.
  const scales = {
    NPS: { say: signed, tick: axisNumber, least: -100, most: 100, narrowest: 40, wide: 60, steps: [10, 20], zero: true },
    INDEX: {
      say: (value) => value.toFixed(1), tick: String, least: 100, most: 1000, narrowest: 200, wide: 400,
      steps: [50, 100], zero: false, every: 50,
    },
    PERCENT: {
      say: (value) => value.toFixed(1), tick: String, least: 0, most: 100, narrowest: 40, wide: 60, steps: [10, 20],
      zero: false,
    },
    SEVEN: {
      say: (value) => value.toFixed(2), tick: String, least: 1, most: 7, narrowest: 2, wide: 3, steps: [0.5, 1],
      zero: false,
    },
  };
  const scaleOf = (data) => scales[data.scale ?? "NPS"];

  const sayPoint = (data, point) => {
    const { say } = scaleOf(data);
    const lines = [point.label];
    if (point.value === null) {
      lines.push("–");
    } else {
      lines.push(`${data.valueName} ${say(point.value)}`);
      if (point.low !== null) {
        lines.push(`${data.intervalName} ${say(point.low)} … ${say(point.high)}`);
      }
    }
    const count = point.n === null ? "–" : point.n.toLocaleString(document.documentElement.lang);
    lines.push(`${data.countName} ${count}`);
    return lines.join("\n");
  };

  // The scale ends on round numbers and is never too narrow, so that noise does not look like a fall.
  const span = (points, { least, most, narrowest, wide, steps }) => {
    const ends = points.flatMap((x) => [x.value, x.low, x.high]).filter((x) => x !== null);
    if (ends.length === 0) {
      return { min: least, max: most };
    }
    const [fine, coarse] = steps;
    const step = Math.max(...ends) - Math.min(...ends) > wide ? coarse : fine;
    let min = Math.floor(Math.min(...ends) / step) * step;
    let max = Math.ceil(Math.max(...ends) / step) * step;
    while (max - min < narrowest) {
      if (min > least) min -= fine;
      if (max < most && max - min < narrowest) max += fine;
    }
    return { min: Math.max(min, least), max: Math.min(max, most) };
  };

  kinds.trend = (data, p, narrow) => {
    const scale = scaleOf(data);
    const labels = data.points.map((x) => x.label);
    const axis = { type: "category", data: labels, boundaryGap: true, axisTick: { show: false } };
    const grid = { left: 44, right: 12 };
    return {
      grid: [
        { ...grid, top: 16 + lanes(data), bottom: 84 },
        { ...grid, height: 36, bottom: 28 },
      ],
      axisPointer: { link: [{ xAxisIndex: "all" }] },
      tooltip: {
        ...tooltip(p),
        trigger: "axis",
        axisPointer: { type: "line", lineStyle: { color: p.soft } },
        formatter: (items) =>
          [sayPoint(data, data.points[items[0].dataIndex]), ...sayMarks(data, items[0].dataIndex)].join("\n"),
      },
      xAxis: [
        { ...axis, gridIndex: 0, axisLabel: { show: false }, axisLine: { show: false } },
        {
          ...axis,
          gridIndex: 1,
          axisLabel: { color: p.soft, hideOverlap: true, fontSize: narrow ? 11 : 12 },
          axisLine: { lineStyle: { color: p.rule } },
        },
      ],
      yAxis: [
        {
          type: "value",
          gridIndex: 0,
          ...span(data.points, scale),
          interval: scale.every,
          axisLabel: { color: p.soft, formatter: scale.tick },
          splitLine: { lineStyle: { color: p.rule } },
        },
        {
          type: "value",
          gridIndex: 1,
          min: 0,
          splitNumber: 1,
          axisLabel: { color: p.soft, fontSize: 10, showMinLabel: false, hideOverlap: true },
          splitLine: { show: false },
        },
        markAxis,
      ],
      series: [
        {
          type: "line", data: data.points.map((x) => x.low), stack: "band", stackStrategy: "all",
          symbol: "none", lineStyle: { opacity: 0 }, silent: true, tooltip: { show: false },
        },
        {
          type: "line", data: data.points.map((x) => (x.low === null ? null : x.high - x.low)), stack: "band",
          stackStrategy: "all", symbol: "none", lineStyle: { opacity: 0 }, areaStyle: { color: p.band }, silent: true,
        },
        {
          type: "line",
          name: data.valueName,
          data: data.points.map((x) => ({
            value: x.value,
            symbol: x.indicative ? "emptyCircle" : "circle",
            itemStyle: { color: p.line },
          })),
          symbolSize: 7,
          showAllSymbol: true,
          connectNulls: false,
          lineStyle: { color: p.line, width: 2.5 },
          itemStyle: { color: p.line },
          markLine: {
            silent: true, symbol: "none", label: { show: false }, data: scale.zero ? [{ yAxis: 0 }] : [],
            lineStyle: { color: p.soft, type: "solid", width: 1 },
          },
        },
        {
          type: "bar", name: data.countName, xAxisIndex: 1, yAxisIndex: 1, data: data.points.map((x) => x.n),
          barMaxWidth: 22, itemStyle: { color: p.rule },
        },
        markSeries(data, p, 2),
      ],
    };
  };
})();
