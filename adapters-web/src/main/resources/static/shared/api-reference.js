// Shows the OpenAPI document as a page: one section per capability, one card per operation.
(async () => {
  const place = document.getElementById("operations");
  const words = place.dataset;

  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text) {
      made.textContent = text;
    }
    if (className) {
      made.className = className;
    }
    return made;
  };

  const example = (title, content) => {
    const shown = Object.values(content ?? {}).find((media) => media.example !== undefined);
    if (!shown) {
      return [];
    }
    const text = typeof shown.example === "string" ? shown.example : JSON.stringify(shown.example, null, 2);
    const block = element("pre");
    block.tabIndex = 0;
    block.append(element("code", text));
    return [element("h4", title), block];
  };

  const parameters = (list) => {
    if (!list?.length) {
      return [];
    }
    const items = element("ul");
    list.forEach((parameter) => {
      const item = element("li");
      item.append(element("code", parameter.name));
      const notes = [parameter.in, parameter.required ? words.required : "", parameter.description ?? ""];
      item.append(" " + notes.filter((note) => note).join(" · "));
      items.append(item);
    });
    return [element("h4", words.parameters), items];
  };

  const card = (method, path, operation) => {
    const details = element("details", "", "card mb-2");
    const summary = element("summary", "", "card-header");
    summary.append(element("code", `${method.toUpperCase()} ${path}`), element("span", operation.summary, "ms-2"));
    const body = element("div", "", "card-body");
    body.append(element("p", operation.description?.replaceAll("`", "")));
    body.append(...parameters(operation.parameters));
    body.append(...example(words.request, operation.requestBody?.content));
    Object.entries(operation.responses ?? {})
      .filter(([status]) => status !== "default")
      .forEach(([status, response]) => body.append(...example(`${words.response} ${status}`, response.content)));
    details.append(summary, body);
    return details;
  };

  try {
    const answer = await fetch(words.source);
    const api = await answer.json();
    const sections = new Map();
    Object.entries(api.paths).forEach(([path, item]) =>
      Object.entries(item).forEach(([method, operation]) => {
        const name = operation.tags?.[0] ?? "";
        if (!sections.has(name)) {
          const section = element("section", "", "mb-4");
          section.append(element("h2", name));
          sections.set(name, section);
        }
        sections.get(name).append(card(method, path, operation));
      }),
    );
    place.replaceChildren(...sections.values());
  } catch {
    place.replaceChildren(element("p", words.failed, "alert alert-danger"));
  }
})();
