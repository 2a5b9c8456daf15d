/** A form that searches a list of names by the beginning of a word. */
export function NameSearch({ action, label, name }: { action: string; label: string; name: string }) {
  return (
    <search class="search-box">
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
