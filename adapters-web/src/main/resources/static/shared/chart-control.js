// A sum day by day against the lines from which on it is told.
(() => {
  const { kinds, lanes, sayMarks, markAxis, markSeries, tooltip } = window.northloopCharts;

  const sayControl = (data, point) =>
    [
      point.label,
      `${data.valueName} ${point.value.toFixed(2)}`,
      `${data.lowerName} ${point.lower.toFixed(2)}`,
      `${data.upperName} ${point.upper.toFixed(2)}`,
      `${data.countName} ${point.n.toLocaleString(document.documentElement.lang)}`,
    ].join("\n");

  // A sum against the lines from which on it is told: the lines are dashed, the upper one in ink, and named in the legend.
  kinds.control = (data, p, narrow) => {
    const line = (name, values, style) => ({
      type: "line", name, data: values, silent: true, step: "end",
      // One day is no line: it is a mark then.
      symbol: values.length < 2 ? "rect" : "none", symbolSize: [28, 2],
      lineStyle: { width: 1.5, type: "dashed", ...style }, itemStyle: style,
    });
    return {
      legend: { top: 0, textStyle: { color: p.ink, fontSize: 12 }, itemWidth: 22 },
      grid: { left: 40, right: 12, top: (narrow ? 56 : 36) + lanes(data), bottom: 28 },
      tooltip: {
        ...tooltip(p),
        trigger: "axis",
        axisPointer: { type: "line", lineStyle: { color: p.soft } },
        formatter: (items) =>
          [sayControl(data, data.points[items[0].dataIndex]), ...sayMarks(data, items[0].dataIndex)].join("\n"),
      },
      xAxis: {
        type: "category",
        data: data.points.map((x) => x.label),
        axisTick: { show: false },
        axisLabel: { color: p.soft, hideOverlap: true, fontSize: narrow ? 11 : 12 },
        axisLine: { lineStyle: { color: p.rule } },
      },
      yAxis: [
        { type: "value", min: 0, axisLabel: { color: p.soft }, splitLine: { lineStyle: { color: p.rule } } },
        markAxis,
      ],
      series: [
        {
          type: "line", name: data.valueName, data: data.points.map((x) => x.value), symbol: "circle", symbolSize: 4,
          lineStyle: { color: p.line, width: 2.5 }, itemStyle: { color: p.line },
        },
        line(data.lowerName, data.points.map((x) => x.lower), { color: p.soft }),
        line(data.upperName, data.points.map((x) => x.upper), { color: p.ink }),
        markSeries(data, p, 1),
      ],
    };
  };
})();
