import type { Sheet } from './sheet.server';

/** One sheet of A4: the same on the page and in the PDF. All its words are in the sheet's language. */
export function CertificateSheet({ sheet }: { sheet: Sheet }) {
  return (
    <article className="fg-sheet" lang={sheet.lang} dir="ltr">
      <header className="fg-sheet-head">
        <p>{sheet.branchName}</p>
      </header>
      <h1>{sheet.title}</h1>
      <p className="fg-sheet-lead">{sheet.lead}</p>
      <p className="fg-sheet-name">
        <bdi>{sheet.name}</bdi>
      </p>
      <p>{sheet.body}</p>
      <table>
        <tbody>
          {sheet.facts.map((fact) => (
            <tr key={fact.key}>
              <th scope="row">{fact.label}</th>
              <td>{fact.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sheet.words.map((paragraph) => (
        <p key={paragraph} dir="auto">
          {paragraph}
        </p>
      ))}
      <p>{sheet.thanks}</p>
      {sheet.contact ? <p>{sheet.contact}</p> : null}
      <div className="fg-sheet-sign">
        <p>{sheet.placeAndDay}</p>
        <p>
          <strong>
            <bdi>{sheet.signerName}</bdi>
          </strong>
          <br />
          {sheet.signedFor}
        </p>
      </div>
      {sheet.english ? (
        <section className="fg-sheet-english" lang="en">
          <h2>{sheet.english.label}</h2>
          <p>{sheet.english.text}</p>
          <dl>
            {sheet.english.facts.map((fact) => (
              <div key={fact.key}>
                <dt>{fact.label}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      <footer className="fg-sheet-code">
        <p>
          {sheet.codeLabel} <strong>{sheet.code}</strong>
        </p>
        <p>{sheet.codeHelp}</p>
      </footer>
    </article>
  );
}
