// Tables marked with data-sort are sorted by the column whose heading is pressed; without script they keep their order.
// Headings of class number, or with data-sort="number", are of numbers; with data-sort="none" of pictures. A cell that reads
// otherwise than it sorts, as days do, has what it is sorted by in data-value.
(() => {
  const language = document.documentElement.lang;
  const words = new Intl.Collator(language, { numeric: true });

  // Numbers begin their cells: "+37.2", "1,234", "−4 … +27". A dash, or nothing, has no value and stands last.
  const number = (text) => {
    const begin = /^[+−-]?[\d,]+(\.\d+)?/.exec(text);
    return begin ? Number(begin[0].replaceAll(",", "").replace("−", "-").replace("+", "")) : null;
  };
  const value = (row, column, numeric) => {
    const cell = row.cells[column];
    const text = (cell.dataset.value ?? cell.textContent).trim();
    if (numeric) {
      return number(text);
    }
    return text === "" || text === "—" ? null : text;
  };

  const sort = (table, column, heading) => {
    const numeric = heading.matches(".number, [data-sort=number]");
    const before = heading.getAttribute("aria-sort");
    // Who looks at figures looks for the greatest first, who looks for a name begins with A.
    const descending = before === null ? numeric : before === "ascending";
    const rows = [...table.tBodies[0].rows].map((row) => ({ row, value: value(row, column, numeric) }));
    const compare = (a, b) => (numeric ? a - b : words.compare(a, b));
    rows.sort((a, b) => {
      if (a.value === null || b.value === null) {
        return (a.value === null ? 1 : 0) - (b.value === null ? 1 : 0);
      }
      return descending ? compare(b.value, a.value) : compare(a.value, b.value);
    });
    table.tBodies[0].append(...rows.map((each) => each.row));
    for (const other of heading.parentNode.cells) {
      other.removeAttribute("aria-sort");
    }
    heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
  };

  document.querySelectorAll("table[data-sort]").forEach((table) => {
    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      if (heading.matches("[data-sort=none]")) {
        return;
      }
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort-button";
      button.append(...heading.childNodes);
      button.addEventListener("click", () => sort(table, column, heading));
      heading.append(button);
    });
  });
})();
