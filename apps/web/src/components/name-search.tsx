// A search among names, and the list's pages. In: what was asked. Out: a form that keeps its answer in the address.

/** A form that asks for names by a word's beginning. */
export function NameSearch({ action, label, name }: { action: string; label: string; name: string }) {
  return (
    <search class="asking">
      <form action={action}>
        <label for="name">{label}</label>
        <div class="search">
          <input
            id="name"
            name="name"
            type="search"
            value={name}
            dir="auto"
            maxlength={200}
            autocomplete="off"
            spellcheck={false}
          />
          <button type="submit">Find</button>
        </div>
      </form>
    </search>
  )
}
