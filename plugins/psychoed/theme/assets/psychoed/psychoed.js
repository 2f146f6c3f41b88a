/* Repairs of the theme for keyboards, screen readers and privacy. Nothing here is needed to read or
   to follow a link: without scripts, every page has plain links to the same places. */

(() => {
  "use strict"

  const wide = matchMedia("(min-width: 60em)")
  const all = (selector, root = document) => [...root.querySelectorAll(selector)]
  const shown = element => element.getClientRects().length > 0

  /* Keep the colours in the browser only once the reader has chosen them: the theme does it on the
     first visit. It calls this function of its own when the document is ready, which is after now. */
  const keep = window.__md_set
  if (keep && !window.__md_get("__palette")) {
    let chosen = false
    window.__md_set = (key, ...rest) => {
      if (chosen || key !== "__palette") keep(key, ...rest)
    }
    const form = document.querySelector("[data-md-component=palette]")
    if (form) form.addEventListener("change", () => { chosen = true }, true)
  }

  /* The theme's buttons are labels, which no keyboard reaches. */
  function asButton(label, name) {
    const button = document.createElement("button")
    button.type = "button"
    button.className = label.className
    button.title = label.title
    button.hidden = label.hidden
    button.dataset.psychoedFor = label.htmlFor
    button.innerHTML = label.innerHTML
    button.setAttribute("aria-label", name)
    label.replaceWith(button)
    return button
  }

  /* Buttons that open and close a panel, and take the focus back when it closes. */
  function makeToggle(toggle, panel, name) {
    const labels = all(`label.md-icon[for="${toggle.id}"]`)
    const buttons = labels.map(label => asButton(label, name))
    const tell = () => {
      for (const button of buttons) button.setAttribute("aria-expanded", String(toggle.checked))
    }
    for (const button of buttons) button.addEventListener("click", () => toggle.click())
    toggle.addEventListener("change", () => {
      tell()
      if (toggle.checked) return
      const active = document.activeElement
      if (active !== document.body && !panel.contains(active)) return
      const opener = buttons.find(button => !panel.contains(button) && shown(button))
      if (opener) setTimeout(() => opener.focus())
    })
    tell()
    return buttons
  }

  /* While a panel is open, what it covers takes no focus. */
  function coverRest(toggle, panel) {
    const rest = all(".md-banner, .md-header, .md-content, .md-sidebar--secondary, .psychoed-ways, .md-footer")
    const cover = () => {
      for (const part of rest) part.inert = toggle.checked && !part.contains(panel)
    }
    toggle.addEventListener("change", cover)
  }

  function repairDrawer(toggle, name) {
    const panel = document.querySelector(".md-sidebar--primary")
    if (!panel) return
    coverRest(toggle, panel)
    makeToggle(toggle, panel, name)
    toggle.addEventListener("change", () => {
      const first = toggle.checked && all("a[href]", panel).find(shown)
      if (first) setTimeout(() => first.focus(), 300)
    })
    document.addEventListener("keydown", event => {
      if (event.key === "Escape" && toggle.checked) toggle.click()
    })
  }

  function repairSearch(toggle) {
    const dialog = document.querySelector(".md-search[role=dialog]")
    const input = document.querySelector(".md-search__input")
    if (!dialog || !input) return
    const name = input.getAttribute("aria-label")
    const buttons = makeToggle(toggle, dialog, name)
    const inside = buttons.filter(button => dialog.contains(button))
    const reach = () => { for (const button of inside) button.tabIndex = wide.matches ? -1 : 0 }
    wide.addEventListener("change", reach)
    reach()
    dialog.setAttribute("aria-label", name)
    all("[type=reset]", dialog).forEach(button => button.removeAttribute("tabindex"))
    all(".md-search__scrollwrap", dialog).forEach(part => part.removeAttribute("tabindex"))
    all(".md-search-result__meta", dialog).forEach(part => part.setAttribute("role", "status"))

    /* The theme closes search on Tab and sends most other keys to its field: results could not be
       reached. Let it have the keys that it has a use for, and close when the focus has left. */
    const theirs = ["Escape", "ArrowUp", "ArrowDown"]
    dialog.addEventListener("keydown", event => {
      const typing = event.target === input && event.key !== "Tab"
      if (!typing && !theirs.includes(event.key)) event.stopPropagation()
    })
    dialog.addEventListener("focusout", event => {
      const to = event.relatedTarget
      if (to && !dialog.contains(to) && toggle.checked) toggle.click()
    })
  }

  function repairColours() {
    const form = document.querySelector("[data-md-component=palette]")
    const labels = form ? all("label", form) : []
    const buttons = labels.map(label => asButton(label, label.title))
    for (const button of buttons) {
      button.addEventListener("click", () => {
        document.getElementById(button.dataset.psychoedFor).click()
        const next = buttons.find(shown)
        if (next) next.focus()
      })
    }
    for (const option of form ? all("input", form) : []) {
      option.tabIndex = -1
      option.setAttribute("aria-hidden", "true")
    }
  }

  /* Sections of the menu that fold: labels with a tab stop of their own, but no role. */
  function repairMenu() {
    for (const label of all(".md-nav label[for^=__nav_][tabindex]")) {
      if (label.hasAttribute("role")) continue
      const toggle = document.getElementById(label.htmlFor)
      if (!toggle || label.tabIndex !== 0) continue
      const item = label.closest(".md-nav__item")
      const link = item && item.querySelector("a")
      if (!label.textContent.trim() && link) label.setAttribute("aria-label", link.textContent.trim())
      label.setAttribute("role", "button")
      const tell = () => label.setAttribute("aria-expanded", String(toggle.checked))
      toggle.addEventListener("change", tell)
      label.addEventListener("keydown", event => {
        if (event.key !== " ") return
        event.preventDefault()
        label.click()
      })
      tell()
    }
    for (const link of all(".md-nav--primary a.md-nav__link--active")) {
      link.setAttribute("aria-current", "page")
    }
  }

  function repairText() {
    for (const box of all(".task-list-control input")) {
      box.setAttribute("aria-label", box.closest("li").textContent.trim())
    }
  }

  const words = document.querySelector("[data-psychoed-menu]")
  const drawer = document.getElementById("__drawer")
  const search = document.getElementById("__search")
  if (drawer) repairDrawer(drawer, words ? words.dataset.psychoedMenu : "Menu")
  if (search) repairSearch(search)
  repairColours()

  /* What the theme replaces when it loads a page without leaving the one before. */
  const repairPage = () => { repairMenu(); repairText() }
  if (window.document$) window.document$.subscribe(repairPage)
  else repairPage()
})()
