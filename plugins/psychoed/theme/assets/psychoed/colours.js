/* Before the theme's own script: it would write down its colours on a first page, before anybody has
   chosen any. Until then the reader's system decides, here already, so that dark pages don't flash. */

(() => {
  "use strict"

  const inputs = [...document.querySelectorAll("[data-md-component=palette] input")]
  const media = input => input.dataset.mdColorMedia || ""
  let chosen = !inputs.length || Boolean(__md_get("__palette"))

  if (!chosen) {
    const own = inputs.find(
      input => media(input) !== "(prefers-color-scheme)" && matchMedia(media(input)).matches
    )
    for (const name of ["scheme", "primary", "accent"]) {
      if (own) document.body.setAttribute(`data-md-color-${name}`, own.getAttribute(`data-md-color-${name}`))
    }
  }

  document.addEventListener("change", event => {
    if (inputs.includes(event.target)) chosen = true
  }, true)

  const keep = __md_set
  window.__md_set = (name, ...rest) => {
    if (chosen || name !== "__palette") keep(name, ...rest)
  }
})()
