/** The primary subtag of two or three letters that ISO 639 gives to living languages, then BCP 47 subtags. */
export const LANGUAGE_TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;
