interface PasswordFieldProps {
  label: string
  /** Default `password`. */
  name?: string
  /** Whether a password is chosen rather than typed again; then how long it has to be. */
  least?: number
  autofocus?: boolean
  /** What is wrong with what was typed. */
  message?: string | undefined
}

/** A field for a password, with what is wrong with it. */
export function PasswordField({ label, name = 'password', least, autofocus, message }: PasswordFieldProps) {
  const described = [message && `problem-${name}`, least && `hint-${name}`].filter(Boolean).join(' ')
  return (
    <>
      <p>
        <label for={name}>{label}</label>
        <input
          id={name}
          name={name}
          type="password"
          autocomplete={least ? 'new-password' : 'current-password'}
          required
          {...(least && { minlength: least })}
          {...(autofocus && { autofocus: true })}
          {...(described && { 'aria-describedby': described })}
          {...(message && { 'aria-invalid': 'true' as const })}
        />
        {least && (
          <span class="quiet" id={`hint-${name}`}>
            At least {least} characters.
          </span>
        )}
      </p>
      {message && (
        <p class="problem" id={`problem-${name}`} role="alert">
          {message}
        </p>
      )}
    </>
  )
}
