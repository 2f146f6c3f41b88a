/*
 * The definition of a term, shown while the pointer or the focus is on its link, or at a first tap.
 * WCAG 1.4.13: Esc closes it, the pointer may go into it, it stays until one leaves. Without this
 * script a term is a plain link. Texts are fetched one by one, from small scripts beside the pages:
 * a browser runs those also from a folder on disk, where it would fetch nothing else.
 */

(() => {
  "use strict"

  const TERM = "a.psychoed-term:not([data-no-preview])"
  const OPEN_AFTER = 300
  const CLOSE_AFTER = 300
  const GAP = 8

  const loaded = new Map()
  let waiting = null
  let box = null
  let spoken = null
  let shown = null
  let dismissed = null
  let timer = 0
  let pointer = "mouse"

  const termOf = event => event.target instanceof Element ? event.target.closest(TERM) : null

  /* Texts. A preview's script calls this with what it holds. */

  window.psychoedPreview = preview => { waiting = preview }

  function addressOf(link) {
    const page = link.href.split(/[?#]/)[0]
    return page.endsWith("/") ? `${page}preview.js` : page.replace(/(\.html)?$/, ".preview.js")
  }

  function load(link) {
    const address = addressOf(link)
    if (!loaded.has(address)) {
      loaded.set(address, null)
      const script = document.createElement("script")
      script.src = address
      script.addEventListener("load", () => {
        loaded.set(address, waiting)
        waiting = null
        script.remove()
        link.dispatchEvent(new Event("psychoed-preview", { bubbles: true }))
      })
      script.addEventListener("error", () => {
        loaded.delete(address)  // a next time may go well
        script.remove()
        if (!shown || shown.link !== link) return
        if (shown.how === "touch") window.location = link.href
        else close()
      })
      document.head.append(script)
    }
    return loaded.get(address)
  }

  /* The box. */

  function makeBox() {
    box = document.createElement("div")
    box.id = "psychoed-preview"
    box.hidden = true
    box.addEventListener("pointerenter", () => clearTimeout(timer))
    box.addEventListener("pointerleave", event => {
      if (event.pointerType === "mouse" && shown && shown.how === "hover") closeSoon()
    })
    spoken = document.createElement("div")
    spoken.className = "psychoed-spoken"
    spoken.setAttribute("role", "status")
    const around = document.querySelector("main") || document.body
    around.append(box, spoken)
  }

  function fill(link, preview, how) {
    const title = document.createElement(how === "touch" ? "a" : "strong")
    if (how === "touch") title.href = link.href
    title.textContent = preview.title
    const text = document.createElement("p")
    text.textContent = preview.text
    box.replaceChildren(title, text)
    box.setAttribute("role", how === "touch" ? "group" : "tooltip")
    box.setAttribute("aria-label", preview.title)
    if (how !== "touch") box.removeAttribute("aria-label")
  }

  /* Below the link, else above it; never over what has the focus. */
  function place(link, how) {
    const lines = link.getClientRects()
    const first = lines[0]
    const last = lines[lines.length - 1]
    if (!first) return false
    box.style.left = box.style.top = "0"
    const { width, height, left: originLeft, top: originTop } = box.getBoundingClientRect()
    const room = document.documentElement.clientWidth
    const left = Math.max(GAP, Math.min(first.left, room - width - GAP))
    const below = { top: last.bottom + GAP, left, width, height }
    const above = { top: first.top - height - GAP, left, width, height }
    const fits = spot => spot.top >= 0 && spot.top + height <= window.innerHeight
    const spots = fits(below) || !fits(above) ? [below, above] : [above, below]
    const free = spots.find(spot => !coversFocus(spot, link, how))
    if (!free) return false
    box.style.left = `${free.left - originLeft}px`
    box.style.top = `${free.top - originTop}px`
    return true
  }

  function coversFocus(spot, link, how) {
    const focused = document.activeElement
    if (!focused || focused === document.body || focused === link || how === "touch") return false
    const { left, right, top, bottom } = focused.getBoundingClientRect()
    return left < spot.left + spot.width && right > spot.left
      && top < spot.top + spot.height && bottom > spot.top
  }

  function show(link, how) {
    clearTimeout(timer)
    if (shown && shown.link === link) return
    close()
    if (!box || !box.isConnected) makeBox()
    shown = { link, how }
    const preview = load(link)
    if (preview) open(preview, true)
  }

  function open(preview, atOnce) {
    const { link, how } = shown
    fill(link, preview, how)
    box.hidden = false
    if (!place(link, how)) {
      close()
      return
    }
    if (how === "touch" || (how === "focus" && !atOnce)) {
      spoken.textContent = `${preview.title}: ${preview.text}`
    } else {
      link.setAttribute("aria-describedby", box.id)
    }
  }

  function close() {
    clearTimeout(timer)
    if (!shown) return
    shown.link.removeAttribute("aria-describedby")
    shown = null
    box.hidden = true
    spoken.textContent = ""
  }

  function closeSoon() {
    clearTimeout(timer)
    timer = setTimeout(close, CLOSE_AFTER)
  }

  /* What a reader does. */

  document.addEventListener("psychoed-preview", event => {
    const preview = loaded.get(addressOf(event.target))
    if (shown && addressOf(shown.link) === addressOf(event.target) && preview) open(preview, false)
  })

  document.addEventListener("pointerdown", event => {
    pointer = event.pointerType
    const inside = event.target instanceof Node && box && box.contains(event.target)
    if (shown && !inside && termOf(event) !== shown.link) close()
  })

  document.addEventListener("pointerover", event => {
    const link = termOf(event)
    if (!link || event.pointerType === "touch" || link === dismissed) return
    clearTimeout(timer)
    if (!shown || shown.link !== link) timer = setTimeout(() => show(link, "hover"), OPEN_AFTER)
  })

  document.addEventListener("pointerout", event => {
    const link = termOf(event)
    if (!link || link.contains(event.relatedTarget)) return
    if (dismissed === link) dismissed = null
    if (event.pointerType === "touch") return
    if (shown && shown.link === link && shown.how === "hover") closeSoon()
    else if (!shown) clearTimeout(timer)
  })

  document.addEventListener("focusin", event => {
    const link = termOf(event)
    if (link && pointer !== "touch" && link.matches(":focus-visible")) show(link, "focus")
    else if (shown && shown.how === "hover" && coversFocus(box.getBoundingClientRect(), shown.link)) {
      close()
    }
  })

  document.addEventListener("focusout", event => {
    const link = termOf(event)
    if (link && dismissed === link) dismissed = null
    if (shown && shown.link === link && shown.how === "focus") close()
  })

  document.addEventListener("keydown", event => {
    pointer = "keyboard"
    if (event.key !== "Escape") return
    clearTimeout(timer)
    if (!shown) return
    dismissed = shown.link
    close()
  })

  /* A first tap shows the definition, a second one follows the link. */
  document.addEventListener("click", event => {
    const link = termOf(event)
    if (!link || pointer !== "touch" || event.detail === 0) return
    if (shown && shown.link === link && !box.hidden) return
    event.preventDefault()
    event.stopPropagation()
    show(link, "touch")
    setTimeout(() => {  // nothing has come: the reader asked for the page
      if (shown && shown.link === link && shown.how === "touch" && box.hidden) {
        window.location = link.href
      }
    }, 5000)
  }, true)
})()
