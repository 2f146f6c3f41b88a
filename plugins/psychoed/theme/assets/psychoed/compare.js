/*
 * What a reader chooses to see of the whole comparison: kinds of therapy, rows, and on a phone how the
 * cards are made. The choice lives in the page's address and nowhere else, so that it can be shared and
 * kept as a bookmark; the browser's way back undoes it. Without this script the whole table is shown.
 *
 * The form waits in the page, words and all: its first box is the table's first column or row, and so on.
 */

(() => {
  "use strict"

  const FEWEST = 2
  const MOST = 4
  const NAMES = ["therapy", "row", "by"]
  const TABLE = "#section-table"
  const IDS = /^[\w-]{1,40}$/  // nothing else in an address is shown: anybody may have written it

  const whole = document.querySelector("[data-psychoed-compare]")
  if (!whole) return
  const table = whole.querySelector("table")
  const frame = whole.querySelector(".psychoed-scroll")
  const hint = whole.querySelector(".psychoed-scroll-hint")
  const template = whole.querySelector("template")
  template.replaceWith(template.content)
  whole.querySelector(".psychoed-without-script")?.remove()

  const form = whole.querySelector("form")
  const status = whole.querySelector("[role=status]")
  const again = whole.querySelector(".psychoed-shown button")
  const printed = whole.querySelector(".psychoed-address")
  const sources = [...document.querySelectorAll("[data-source]")]
  const inputs = name => [...form.querySelectorAll(`[name=${name}]`)]
  const therapies = inputs("therapy")
  const rows = inputs("row")
  const ways = inputs("by")
  const cards = document.createElement("div")
  cards.className = "psychoed-by-therapy"
  frame.after(cards)

  const isChosen = input => input.checked && !input.disabled  // what is always shown is no choice
  const nameOf = input => input.closest("label").textContent.trim()
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (found, name) => values[name] ?? found)

  function listed(names) {
    if (!Intl.ListFormat) return names.join(", ")
    return new Intl.ListFormat(document.documentElement.lang || "en").format(names)
  }

  /* The address. Somebody may have typed it, or kept it since before a therapy was renamed. */

  function read() {
    const query = new URLSearchParams(location.search)
    const wanted = new Set()
    const unknown = new Set()
    for (const name of NAMES) {
      for (const id of query.getAll(name).filter(Boolean)) {
        const input = inputs(name).find(each => idsOf(each).includes(id.toLowerCase()))
        if (input) wanted.add(input)
        else unknown.add(IDS.test(id) ? id : "\u2026")
      }
    }
    for (const box of [...therapies, ...rows]) box.checked = box.defaultChecked || wanted.has(box)
    const way = ways.find(each => wanted.has(each)) || ways[0]
    way.checked = true
    const beyond = therapies.filter(isChosen).slice(MOST)
    for (const box of beyond) box.checked = false
    const notes = []
    if (unknown.size) notes.push(filled(status.dataset.unknown, { names: listed([...unknown]) }))
    if (beyond.length) notes.push(tooMany(beyond))
    show(notes)
    write("replaceState")
  }

  const idsOf = input => `${input.value} ${input.dataset.former || ""}`.toLowerCase().split(" ")

  /* `pushState` for what the way back undoes. */
  function write(method) {
    const address = new URL(location.href)
    const chosen = [...therapies, ...rows, ...ways].filter(each => each.checked && !each.defaultChecked)
    for (const name of NAMES) address.searchParams.delete(name)
    for (const input of chosen) address.searchParams.append(input.name, input.value)
    if (method === "pushState") {  // so that whoever gets the address has what was chosen before them
      if (chosen.length) address.hash ||= TABLE
      else if (address.hash === TABLE) address.hash = ""
    }
    const [shown] = address.href.split("#")
    printed.textContent = chosen.length ? filled(printed.dataset.text, { address: shown }) : ""
    if (address.href === location.href) return
    try {
      history[method](history.state, "", address)
    } catch (error) {
      // Some browsers keep the address of a file on disk as it is: the choice is shown all the same.
    }
  }

  /* The table, and the cards that phones and printers make of it. */

  function show(notes) {
    const chosen = therapies.filter(isChosen)
    const enough = chosen.length >= FEWEST
    const columns = therapies.map(box => box.checked || !enough)
    const some = rows.some(isChosen)
    const lines = rows.map(box => box.checked || !some)
    for (const line of table.rows) {
      columns.forEach((shown, index) => { line.cells[index + 1].hidden = !shown })
    }
    lines.forEach((shown, index) => { table.tBodies[0].rows[index].hidden = !shown })
    whole.style.setProperty("--psychoed-columns", Math.min(MOST, columns.filter(Boolean).length))
    whole.dataset.by = ways.find(isChosen).value
    cards.replaceChildren(...(whole.dataset.by === "therapy" ? cardsByTherapy(columns, lines) : []))
    narrowSources()
    say(notes, enough ? chosen : [], lines.filter(Boolean).length)
    again.hidden = !chosen.length && !some
  }

  function narrowSources() {
    const links = table.querySelectorAll("tr:not([hidden]) > td:not([hidden]) .psychoed-cites a")
    const cited = new Set([...links].map(link => link.getAttribute("href")))
    for (const source of sources) source.hidden = !cited.has(source.dataset.source)
    document.getElementById("section-sources")?.toggleAttribute("hidden", !cited.size)
  }

  /* Clones: a browser shows either these or the table, by the width of its window. */
  function cardsByTherapy(columns, lines) {
    const shown = [...table.tBodies[0].rows].filter((_, index) => lines[index])
    const names = [...table.tHead.rows[0].cells].slice(1)
    return names.flatMap((name, index) => columns[index] ? [card(name, index + 1, shown)] : [])
  }

  function card(name, column, shown) {
    const made = document.createElement("section")
    const list = document.createElement("dl")
    for (const row of shown) list.append(copy("dt", row.cells[0]), copy("dd", row.cells[column]))
    made.append(copy("h3", name), list)
    return made
  }

  function copy(tag, cell) {
    const made = document.createElement(tag)
    made.append(...cell.cloneNode(true).childNodes)
    for (const name of made.querySelectorAll(".psychoed-card-name")) name.remove()
    for (const named of made.querySelectorAll("[id]")) named.removeAttribute("id")
    return made
  }

  /* What is shown, in words. */

  function say(notes, chosen, lines) {
    const words = status.dataset
    const count = { number: rows.length, chosen: lines }
    const names = listed(chosen.map(nameOf))
    const sentences = [...notes, filled(words.shown, {
      therapies: names || filled(words.allTherapies, { number: therapies.length }),
      rows: filled(lines < rows.length ? words.someRows : words.allRows, count),
    })]
    if (therapies.some(isChosen) && !chosen.length) sentences.push(words.oneMore)
    status.replaceChildren(sentences.join(" "))
    const page = chosen.length === 2 && pageOf(chosen)
    if (page) {
      const link = document.createElement("a")
      link.href = page.href
      link.textContent = words.two
      status.append(" ", link)
    }
  }

  function pageOf(pair) {
    const both = pair.map(box => `[data-pair~="${CSS.escape(box.value)}"]`)
    return document.querySelector(`a${both.join("")}`)
  }

  const tooMany = boxes => filled(status.dataset.tooMany, { therapy: listed(boxes.map(nameOf)) })

  /* What a reader does. */

  form.addEventListener("change", event => {
    const box = event.target
    const full = box.name === "therapy" && therapies.filter(isChosen).length > MOST
    if (full) box.checked = false
    show(full ? [tooMany([box])] : [])
    write("pushState")
  })

  form.addEventListener("submit", event => event.preventDefault())  // Enter in a box

  again.addEventListener("click", () => {
    for (const box of [...therapies, ...rows]) box.checked = box.defaultChecked
    form.querySelector("summary").focus()  // this button is gone when all are shown
    show([])
    write("pushState")
  })

  /* What is shown stays at the bottom of the window: what has the focus scrolls to above it. */
  new ResizeObserver(([{ target }]) => {
    document.documentElement.style.setProperty("--psychoed-shown", `${target.offsetHeight}px`)
  }).observe(status.parentElement)

  /* That the table scrolls is said while it does. */
  new ResizeObserver(() => {
    if (hint) hint.hidden = frame.scrollWidth <= frame.clientWidth && frame.scrollHeight <= frame.clientHeight
  }).observe(table)

  addEventListener("popstate", read)
  read()
})()
