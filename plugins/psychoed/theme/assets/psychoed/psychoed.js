/* Keyboard repairs of the theme. Without JavaScript every page can still be read and followed. */

(() => {
  "use strict"

  /* The theme's menu and search buttons are labels, which no keyboard reaches: make them buttons. */
  function makeButton(toggle, name) {
    for (const label of document.querySelectorAll(`label.md-header__button[for="${toggle.id}"]`)) {
      const button = document.createElement("button")
      button.type = "button"
      button.className = `${label.className} psychoed-menu-button`
      button.dataset.psychoedFor = toggle.id
      button.innerHTML = label.innerHTML
      button.setAttribute("aria-label", name)
      button.setAttribute("aria-expanded", String(toggle.checked))
      button.addEventListener("click", () => toggle.click())
      toggle.addEventListener("change", () => {
        button.setAttribute("aria-expanded", String(toggle.checked))
        if (!toggle.checked && document.activeElement === document.body) button.focus()
      })
      label.replaceWith(button)
    }
  }

  function repair() {
    const drawer = document.getElementById("__drawer")
    const search = document.getElementById("__search")
    const menu = document.querySelector(".psychoed-menu-link")
    for (const toggle of [drawer, search]) {
      if (!toggle) continue
      toggle.setAttribute("aria-hidden", "true")
      toggle.tabIndex = -1
      toggle.autocomplete = "off" // Firefox would reopen what was open before a reload
    }
    if (drawer) {
      makeButton(drawer, (menu && menu.textContent) || "Menu")
      drawer.addEventListener("change", () => {
        if (!drawer.checked) return
        const first = document.querySelector(".md-sidebar--primary a[href]")
        setTimeout(() => first && first.focus(), 300)
      })
      document.addEventListener("keydown", event => {
        if (event.key !== "Escape" || !drawer.checked) return
        drawer.click()
        const button = document.querySelector(".psychoed-menu-button")
        if (button) button.focus()
      })
    }
    const dialog = document.querySelector(".md-search[role=dialog]")
    const input = document.querySelector(".md-search__input")
    if (search && dialog && input) {
      const name = input.getAttribute("aria-label") || "Search"
      makeButton(search, name)
      dialog.setAttribute("aria-label", name)
    }
    for (const box of document.querySelectorAll(".task-list-control input")) {
      box.setAttribute("aria-label", box.closest("li").textContent.trim())
    }
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", repair)
  else repair()
})()
