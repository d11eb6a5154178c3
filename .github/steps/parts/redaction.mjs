// What is published hides telephone, e-mail and street, unless somebody said otherwise.

const USUAL = "public";

/** The flags with which a build hides what it should, and the line of the log that says so and why. */
export function redactionOf({ redact: { value, from } }) {
  if (value === null) {
    const how = "usual for releases; say otherwise with `redact` in resume-pdf.config.yaml";
    return { flags: [`--redact=${USUAL}`], line: `redaction: ${USUAL} (${how})` };
  }
  const what = value === "none" ? "none, nothing is hidden" : value;
  return { flags: [], line: `redaction: ${what} (${from})` };
}
