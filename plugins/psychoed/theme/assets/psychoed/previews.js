/*
 * The definition of a term, shown while the pointer or the focus is on its link, or at a first tap.
 * WCAG 1.4.13: Esc closes it, the pointer may go into it, it stays until one leaves. Without this
 * script a term is a plain link. Only pages with such links load it.
 *
 * Texts come from small scripts beside the pages: a browser runs those also from a folder on disk,
 * where it would fetch nothing else. A screen reader reads a link, with its description, at the
 * moment the focus comes to it, and a description that comes later is read by few. So the texts of
 * a page are fetched before they are needed: when the page is idle, or at the first sign of a
 * keyboard. Not ahead of time where data is to be saved, nor where there is only a finger, which
 * says by a tap what it wants.
 */

(() => {
  "use strict"

  /* The theme's instant loading shows the next page in this one, and runs its scripts again. */
  if (window.psychoedPreview) {
    window.psychoedPreview.prepare()
    return
  }

  const TERM = "a.psychoed-term:not([data-no-preview])"
  const OPEN_AFTER = 300
  const CLOSE_AFTER = 300
  const GAP = 8

  const loaded = new Map()
  let waiting = null
  let box = null
  let spoken = null
  let shown = null
  let focused = null  // the term that has the keyboard's focus, until Esc
  let timer = 0
  let pointer = "mouse"
  let still = null  // where the pointer has been resting since Esc
  let at = ""

  const termOf = event => event.target instanceof Element ? event.target.closest(TERM) : null
  const placeOf = event => `${event.clientX} ${event.clientY}`

  /* Texts. A preview's script calls this with what it holds. */

  window.psychoedPreview = preview => { waiting = preview }
  window.psychoedPreview.prepare = prepare

  function prepare() {
    if (!window.matchMedia("(any-hover: hover)").matches) return
    const whenIdle = window.requestIdleCallback || (task => setTimeout(task, 500))
    if (document.readyState === "complete") whenIdle(loadAll)
    else window.addEventListener("load", () => whenIdle(loadAll), { once: true })
  }

  function loadAll() {
    if (navigator.connection && navigator.connection.saveData) return
    for (const link of document.querySelectorAll(TERM)) load(link)
  }

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
        const preview = loaded.get(address)
        if (preview && isAwaited(address)) open(preview, true)
      })
      script.addEventListener("error", () => {
        loaded.delete(address)  // a next time may go well
        script.remove()
        if (!isAwaited(address)) return
        if (shown.how === "touch") window.location = shown.link.href
        else closeAndReturn()
      })
      document.head.append(script)
    }
    return loaded.get(address)
  }

  function isAwaited(address) {
    return shown && box.hidden && addressOf(shown.link) === address
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
    spoken.id = "psychoed-spoken"
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
    const top = headerEnd()
    const fits = spot => spot.top >= top && spot.top + height <= window.innerHeight
    const spots = fits(below) || !fits(above) ? [below, above] : [above, below]
    const free = spots.find(spot => !coversFocus(spot, link, how))
    if (!free) return false
    box.style.left = `${free.left - originLeft}px`
    box.style.top = `${free.top - originTop}px`
    if (how !== "hover") reveal(free, first)
    return true
  }

  /* In a small window a box may reach beyond its end: as much of it is shown as the term leaves room
     for. Under a pointer that hovers nothing moves. */
  function reveal(spot, term) {
    const beyond = spot.top + spot.height + GAP - window.innerHeight
    const room = term.top - headerEnd() - GAP
    if (beyond > 0 && room > 0) window.scrollBy(0, Math.min(beyond, room))
  }

  /* The theme's header stays at the top, over what is scrolled below it. */
  function headerEnd() {
    const header = document.querySelector(".md-header")
    return header ? Math.max(0, header.getBoundingClientRect().bottom) : 0
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
    shown = { link, how: link === focused ? "focus" : how }
    const preview = load(link)
    if (preview) open(preview, false)
    else if (shown.how === "focus") link.setAttribute("aria-describedby", spoken.id)
  }

  /* What comes after the focus is said, and is then the link's description. Either the box or what
     is said has the text for a screen reader, not both. */
  function open(preview, late) {
    const { link, how } = shown
    fill(link, preview, how)
    box.hidden = false
    if (!place(link, how)) {
      closeAndReturn()
      return
    }
    const said = late && how === "focus"
    box.setAttribute("aria-hidden", String(said))
    if (said || how === "touch") spoken.textContent = `${preview.title}: ${preview.text}`
    if (how !== "touch") link.setAttribute("aria-describedby", said ? spoken.id : box.id)
  }

  function close() {
    clearTimeout(timer)
    if (!shown) return
    shown.link.removeAttribute("aria-describedby")
    shown = null
    box.hidden = true
    spoken.textContent = ""
  }

  /* Back to the term that has the focus, if another one was shown meanwhile. */
  function closeAndReturn() {
    const back = shown && shown.link !== focused && focused
    close()
    if (back && back === document.activeElement) show(back, "focus")
  }

  function closeSoon() {
    clearTimeout(timer)
    timer = setTimeout(closeAndReturn, CLOSE_AFTER)
  }

  /* What a reader does. */

  document.addEventListener("pointerdown", event => {
    pointer = event.pointerType
    const inside = event.target instanceof Node && box && box.contains(event.target)
    if (shown && !inside && termOf(event) !== shown.link) close()
  })

  document.addEventListener("pointermove", event => {
    at = placeOf(event)
    still = null
  }, { passive: true })

  document.addEventListener("pointerover", event => {
    const link = termOf(event)
    if (!link || event.pointerType === "touch" || link.contains(event.relatedTarget)) return
    // When a box closes, the pointer is over what was below: nobody has pointed there.
    if (still === placeOf(event)) return
    clearTimeout(timer)
    if (!shown || shown.link !== link) timer = setTimeout(() => show(link, "hover"), OPEN_AFTER)
  })

  document.addEventListener("pointerout", event => {
    const link = termOf(event)
    if (!link || event.pointerType === "touch" || link.contains(event.relatedTarget)) return
    clearTimeout(timer)
    if (shown && shown.how === "hover") closeSoon()
  })

  document.addEventListener("focusin", event => {
    const link = termOf(event)
    if (pointer !== "touch" && link && link.matches(":focus-visible")) {
      focused = link
      show(link, "focus")
      loadAll()
    } else if (shown && shown.how === "hover"
        && coversFocus(box.getBoundingClientRect(), shown.link)) {
      close()
    }
  })

  document.addEventListener("focusout", event => {
    const link = termOf(event)
    if (link && link === focused) focused = null
    if (shown && shown.link === link && shown.how === "focus") close()
  })

  /* Esc closes what is open, and nothing else: to point at a term again shows it again. */
  document.addEventListener("keydown", event => {
    if (pointer !== "keyboard") loadAll()
    pointer = "keyboard"
    if (event.key !== "Escape") return
    focused = null
    still = at
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

  prepare()
})()
