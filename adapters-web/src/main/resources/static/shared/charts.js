// Draws <figure class="chart" data-chart="…" data-source="#…"> from the JSON beside it. Colours come from the style
// sheet, so that light, dark and print agree; tooltips are drawn into the canvas, because style attributes are forbidden.
// Each kind of chart stands in a file of its own (chart-trend.js …), loaded behind this one by the pages that draw it. It adds
// itself to northloopCharts.kinds as a function of the data, the palette and whether there is little room, which gives the options.
(() => {
  const charts = new Map();
  const kinds = {};

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

  window.northloopCharts = { kinds, lanes, sayMarks, markAxis, markSeries, tooltip };
  // By then every kind is known: scripts that wait for the document are run in its order, before it is told to be there.
  document.addEventListener("DOMContentLoaded", () => begin(document));
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
