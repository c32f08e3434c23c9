// Draws <figure class="chart" data-chart="…" data-source="#…"> from the JSON beside it. Colours come from the style
// sheet, so that light, dark and print agree; tooltips are drawn into the canvas, because style attributes are forbidden.
(() => {
  const charts = new Map();

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--nl-${name}`).trim();
  const palette = () => ({
    ink: colour("ink"),
    soft: colour("ink-soft"),
    rule: colour("rule"),
    paper: colour("paper"),
    line: colour("line"),
    band: colour("band"),
    second: colour("second"),
  });
  const font = () => getComputedStyle(document.body).fontFamily;

  // +40.2, −3.0: with a true minus, as everywhere on our pages.
  const signed = (value) => {
    const text = Math.abs(value).toFixed(1);
    return (value > 0 ? "+" : value < 0 ? "−" : "") + text;
  };
  const axisNumber = (value) => (value > 0 ? "+" : value < 0 ? "−" : "") + Math.abs(value);

  // An NPS has a sign and lies between −100 and +100; an index lies between 100 and 1000; others are shares and points.
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

  // What happened meanwhile: a lane each above the plot, numbered as in the list beneath, its days shaded down the plot.
  // The latest are drawn, so that the plot stays the larger part; the list names all.
  const LANE = 20;
  const MOST_LANES = 12;
  const drawnMarks = (data) => (data.marks ?? []).map((mark, at) => ({ ...mark, number: at + 1 })).slice(-MOST_LANES);
  const lanes = (data) => drawnMarks(data).length * LANE;

  const sayMarks = (data, place) =>
    (data.marks ?? [])
      .map((mark, at) => ({ ...mark, number: at + 1 }))
      .filter((mark) => mark.first <= place && place <= mark.last)
      .map((mark) => `${mark.number}. ${mark.title}`);

  // An axis of their own, so that marks move no scale.
  const markAxis = { type: "value", gridIndex: 0, show: false, min: 0, max: 1 };

  const markSeries = (data, p, yAxisIndex) => {
    const drawn = drawnMarks(data);
    return {
      type: "custom", silent: true, clip: false, z: 1, yAxisIndex, tooltip: { show: false },
      data: drawn.map((mark, lane) => [mark.first, 0, mark.last, lane]),
      encode: { x: [0, 2], y: 1 },
      renderItem: (params, api) => {
        const box = params.coordSys;
        const half = api.size([1, 0])[0] / 2;
        const from = Math.max(box.x, api.coord([api.value(0), 0])[0] - half);
        const to = Math.min(box.x + box.width, Math.max(api.coord([api.value(2), 0])[0] + half, from + 3));
        const mark = drawn[api.value(3)];
        const top = box.y - lanes(data) + api.value(3) * LANE;
        const left = from < box.x + box.width / 2;
        return {
          type: "group",
          children: [
            {
              type: "rect", shape: { x: from, y: top + LANE - 7, width: to - from, height: box.y + box.height - top - LANE + 7 },
              style: { fill: p.second, opacity: 0.08 },
            },
            { type: "rect", shape: { x: from, y: top + LANE - 7, width: to - from, height: 3 }, style: { fill: p.second } },
            {
              type: "text",
              style: {
                text: `${mark.number} ${mark.title}`, x: left ? from : to, y: top, align: left ? "left" : "right",
                fill: p.ink, fontSize: 11, fontFamily: font(), overflow: "truncate",
                width: left ? box.x + box.width - from : to - box.x,
              },
            },
          ],
        };
      },
    };
  };

  const tooltip = (p) => ({
    renderMode: "richText",
    confine: true,
    backgroundColor: p.paper,
    borderColor: p.rule,
    textStyle: { color: p.ink, fontSize: 13, lineHeight: 20 },
  });

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

  const trend = (data, p, narrow) => {
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

  const whiskers = (data, p) => {
    const rows = [...data.rows].reverse();
    const drawn = rows.flatMap((x, at) => (x.value === null ? [] : [[x.value, at, x.low ?? x.value, x.high ?? x.value, x.indicative ? 1 : 0]]));
    return {
      grid: { left: 8, right: 16, top: 8, bottom: 28, outerBoundsMode: "same", containLabel: true },
      tooltip: { ...tooltip(p), trigger: "item", formatter: (item) => sayPoint(data, rows[item.value[1]]) },
      xAxis: {
        type: "value",
        ...span(data.rows, scales.NPS),
        axisLabel: { color: p.soft, formatter: axisNumber },
        splitLine: { lineStyle: { color: p.rule } },
      },
      yAxis: {
        type: "category",
        data: rows.map((x) => x.label),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { color: p.ink, width: 110, overflow: "truncate" },
      },
      series: [
        {
          type: "custom",
          data: drawn,
          encode: { x: [0, 2, 3], y: 1 },
          renderItem: (_, api) => {
            const [x, y] = api.coord([api.value(0), api.value(1)]);
            const [low] = api.coord([api.value(2), api.value(1)]);
            const [high] = api.coord([api.value(3), api.value(1)]);
            const stroke = { stroke: p.line, lineWidth: 2, fill: null };
            const line = (x1, y1, x2, y2) => ({ type: "line", shape: { x1, y1, x2, y2 }, style: stroke });
            return {
              type: "group",
              children: [
                line(low, y, high, y),
                line(low, y - 5, low, y + 5),
                line(high, y - 5, high, y + 5),
                {
                  type: "circle",
                  shape: { cx: x, cy: y, r: 5 },
                  style: { fill: api.value(4) ? p.paper : p.line, stroke: p.line, lineWidth: 2 },
                },
              ],
            };
          },
        },
      ],
    };
  };

  const sayControl = (data, point) =>
    [
      point.label,
      `${data.valueName} ${point.value.toFixed(2)}`,
      `${data.lowerName} ${point.lower.toFixed(2)}`,
      `${data.upperName} ${point.upper.toFixed(2)}`,
      `${data.countName} ${point.n.toLocaleString(document.documentElement.lang)}`,
    ].join("\n");

  // A sum against the lines from which on it is told: the lines are dashed, the upper one in ink, and named in the legend.
  const control = (data, p, narrow) => {
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

  const kinds = { trend, whiskers, control };

  const draw = (figure, chart, data) => {
    const p = palette();
    const canvas = chart.getDom();
    chart.setOption(
      {
        animation: false,
        aria: { enabled: false },
        textStyle: { fontFamily: font(), color: p.ink },
        ...kinds[figure.dataset.chart](data, p, canvas.clientWidth < 480),
      },
      true,
    );
  };

  const addDownload = (figure, chart) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm btn-ghost-secondary d-print-none";
    button.textContent = figure.dataset.download;
    button.addEventListener("click", () => {
      const link = document.createElement("a");
      link.href = chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: palette().paper });
      link.download = `${figure.getAttribute("aria-label") ?? "chart"}.png`;
      link.click();
    });
    figure.querySelector("figcaption")?.append(button);
  };

  const begin = (root) =>
    root.querySelectorAll("figure[data-chart]").forEach((figure) => {
      const source = document.querySelector(figure.dataset.source);
      const canvas = figure.querySelector(".chart-canvas");
      if (!source || !canvas || charts.has(figure) || !kinds[figure.dataset.chart]) {
        return;
      }
      const data = JSON.parse(source.textContent);
      if (data.rows) {
        canvas.style.setProperty("height", `${Math.max(6, data.rows.length * 1.9 + 2.5)}rem`);
      }
      if (lanes(data) > 0) {
        canvas.style.setProperty("height", `calc(18rem + ${lanes(data)}px)`);
      }
      const chart = window.echarts.init(canvas);
      charts.set(figure, { chart, data });
      draw(figure, chart, data);
      addDownload(figure, chart);
      new ResizeObserver(() => chart.resize()).observe(canvas);
    });

  const again = () => charts.forEach(({ chart, data }, figure) => draw(figure, chart, data));

  begin(document);
  document.addEventListener("htmx:afterSwap", (event) => {
    charts.forEach(({ chart }, figure) => {
      if (!figure.isConnected) {
        chart.dispose();
        charts.delete(figure);
      }
    });
    begin(event.detail.target.parentNode ?? document);
  });
  document.addEventListener("northloop:theme", again);
})();
