import { UsageError } from "../core/usage-error.ts";

/**
 * A mistake that keeps a signature from matching: a closed union of stable codes.
 *
 * A code names the part first, then what happened to it after it was signed: a `body-minified` body
 * had white space when it was signed, and has none now.
 */
export type MismatchCode =
  | "authorization-name-included"
  | "authorization-quoted"
  | "authorization-repeated"
  | "authorization-scheme"
  | "authorization-white-space"
  | "body-base64"
  | "body-base64-decoded"
  | "body-bom-added"
  | "body-bom-lost"
  | "body-characters-lost"
  | "body-chunked"
  | "body-compressed"
  | "body-decompressed"
  | "body-double-encoded"
  | "body-double-encoding-lost"
  | "body-escapes-changed"
  | "body-final-newline-added"
  | "body-final-newline-lost"
  | "body-headers-included"
  | "body-keys-sorted"
  | "body-latin1"
  | "body-line-ends"
  | "body-minified"
  | "body-object-text"
  | "body-pretty-printed"
  | "body-reserialized"
  | "body-spaces-added"
  | "body-spaces-trimmed"
  | "body-truncated"
  | "body-unicode-normalized"
  | "body-utf16"
  | "digest-base64url"
  | "digest-case-folded"
  | "digest-cut"
  | "digest-hex"
  | "digest-hex-in-base64"
  | "digest-key-and-body-swapped"
  | "digest-percent-encoded"
  | "digest-plus-as-space"
  | "digest-sha1"
  | "digest-sha384"
  | "digest-sha512"
  | "digest-without-key"
  | "digest-without-padding"
  | "key-base64url"
  | "key-decoded-to-text"
  | "key-empty"
  | "key-encoded-twice"
  | "key-hex"
  | "key-malformed"
  | "key-name-included"
  | "key-of-another-webhook"
  | "key-padding"
  | "key-percent-encoded"
  | "key-plus-as-space"
  | "key-quoted"
  | "key-used-as-text"
  | "key-white-space"
  | "signed-body-empty"
  | "signed-body-truncated";

/**
 * Explains a code: what happened, and how to fix it.
 *
 * @param code - The `code` of a finding.
 * @returns One to three sentences in English. They quote nothing from the request or the token.
 * @throws {@link UsageError} `ERR_REASON_UNKNOWN` for an unknown code.
 *
 * @example
 * ```ts
 * import { describeMismatch } from "teams-outgoing-webhook/diagnose";
 *
 * console.log(describeMismatch("key-hex"));
 * // The token is in hexadecimal. Use it as Teams showed it: 44 characters of base64.
 * ```
 */
export function describeMismatch(code: MismatchCode): string {
  if (Object.hasOwn(FIXES, code)) return FIXES[code];
  throw new UsageError(
    "ERR_REASON_UNKNOWN",
    "This is not a mismatch code. Pass the code of a finding from diagnoseMismatch.",
  );
}

/** What happened and how to fix it, for each code. */
export const FIXES: Readonly<Record<MismatchCode, string>> = {
  "authorization-name-included":
    "The value contains the name of the header. Pass only what follows 'Authorization:'.",
  "authorization-quoted":
    "The Authorization header has quotes around its value or its signature. Send HMAC, a space and the base64, without quotes.",
  "authorization-repeated":
    "The Authorization header arrived more than once. A proxy or a client added it again: send it once.",
  "authorization-scheme":
    "The signature is right, but the header does not start with 'HMAC' and a space. Send HMAC, a space and the base64: no 'sha256=', no 'Bearer', no other scheme, and not the base64 alone.",
  "authorization-white-space":
    "The Authorization header has stray white space: a line break or space at its end, or a tab. Send HMAC, one space and the base64.",
  "body-base64":
    "This body is the base64 of the one that was signed. API gateways pass it on like this: where the event says isBase64Encoded, decode it, and verify the bytes.",
  "body-base64-decoded":
    "The base64 of this body was signed, not the body itself. Sign the bytes that are sent, not the base64 that an API gateway makes of them.",
  "body-bom-added":
    "The body starts with a byte order mark that was not signed. An editor or a tool that writes files added it: save as UTF-8 without one.",
  "body-bom-lost":
    "The body was signed with a byte order mark at its start, which is missing now. Decoding to text drops it: pass on the bytes that arrived.",
  "body-characters-lost":
    "The body contains U+FFFD, which replaces bytes that could not be decoded. Either chunks were joined as text (body += chunk), which breaks an emoji between two chunks, or the text is not UTF-8. Collect the bytes.",
  "body-chunked":
    "The body contains the chunk sizes of 'Transfer-Encoding: chunked'. Read it through an HTTP server or client, which removes them.",
  "body-compressed":
    "The body is still compressed, but the signature covers the decompressed content. A proxy compressed it on the way: turn that off for this route, or decompress before verifying.",
  "body-decompressed":
    "The compressed form of this body was signed. A gateway or a body parser decompressed it: verify the bytes that arrived. Teams itself does not compress.",
  "body-double-encoded":
    "The body is a JSON string that contains the JSON that was signed. Something encoded it twice, such as JSON.stringify of a text: pass on the text inside.",
  "body-double-encoding-lost":
    "A JSON string that contains this JSON was signed. Either the sender encoded the body twice before signing, or something here parsed it once. Sign and verify the bytes that are sent.",
  "body-escapes-changed":
    "The JSON is the same, but characters in its strings are escaped differently, such as \\u003c for < or \\u00e9 for é. A JSON library rewrote it: pass on the bytes that arrived.",
  "body-final-newline-added":
    "The body ends in a line break that was not signed. An editor, echo or a here-document added it: save or send the body without one.",
  "body-final-newline-lost":
    "The body was signed with a line break at its end, which is missing now. Something trimmed it, such as $(…) in a shell: pass on the bytes that arrived.",
  "body-headers-included":
    "The body starts with the head of the HTTP request. Pass only what follows the first empty line.",
  "body-keys-sorted":
    "The keys of the JSON were put in alphabetical order, either to sign it or after it was signed. Sign and verify the bytes that are sent; Teams puts type first, and does not sort keys.",
  "body-latin1":
    "The text went through Latin-1 (Windows-1252, 'binary') after it was signed, which changes every character beyond ASCII. Keep the body as bytes, or decode and encode it as UTF-8.",
  "body-line-ends":
    "The line breaks differ from those that were signed: LF instead of CRLF, or the reverse. Git, an editor or a text-mode transfer changed them: keep the file as it is (in .gitattributes: * -text).",
  "body-minified":
    "The body was signed with white space between its parts, which is missing now. It was parsed and serialized again, as JSON.stringify(request.body) does: pass on the bytes that arrived.",
  "body-object-text":
    "A parsed body was turned into the text '[object Object]'. Take the raw body before a JSON middleware parses it.",
  "body-pretty-printed":
    "The body was signed without white space, and has some now. An editor, a formatter or a log pretty-printed it: pass on the bytes that arrived.",
  "body-reserialized":
    "The JSON is the same, but a JSON library rewrote it with other white space, escapes or numbers. Parsing and serializing does not restore the bytes: pass on those that arrived.",
  "body-spaces-added":
    "The body has white space at the ends of lines, or around it, that was not signed. Pass on the bytes that arrived.",
  "body-spaces-trimmed":
    "The body was signed with white space at the ends of lines, or around it, which is missing now. An editor or trim() removed it: keep the file as it is.",
  "body-truncated":
    "The body stops before its end. A Content-Length that counts characters instead of bytes cut it, or the limit of a buffer: count bytes, and read to the end.",
  "body-unicode-normalized":
    "The characters are the same, but in another Unicode form, such as é as one character or as two. Something normalized the text: pass on the bytes that arrived.",
  "body-utf16":
    "The body went through UTF-16 after it was signed. Encode it as UTF-8: in C# with Encoding.UTF8, not Encoding.Unicode.",
  "digest-base64url":
    "The signature uses the URL-safe alphabet, with '-' and '_'. Teams writes standard base64, with '+', '/' and '='.",
  "digest-case-folded":
    "The signature has lost its capital letters, which base64 needs. A proxy or a framework changed the case of the header's value: pass it on unchanged.",
  "digest-cut":
    "Only the beginning of the signature arrived. A limit on the length of a header cut it, or a copy that missed the end.",
  "digest-hex":
    "The signature is in hexadecimal. Teams sends 'HMAC ' and the digest in base64: use digest('base64'), not digest('hex').",
  "digest-hex-in-base64":
    "The signature is the base64 of hexadecimal digits. Encode the 32 bytes of the digest, not their hexadecimal text.",
  "digest-key-and-body-swapped":
    "The token was hashed with the body as the key. Swap the two arguments: the token is the key, the body is the message.",
  "digest-percent-encoded":
    "The signature is percent-encoded, with %2B, %2F or %3D. A header is not a URL: send the base64 as it is.",
  "digest-plus-as-space":
    "The signature has spaces where it should have '+'. Something decoded the header as a form or a URL: take the value as it arrived.",
  "digest-sha1": "The signature was made with SHA-1. Teams signs with HMAC-SHA256.",
  "digest-sha384": "The signature was made with SHA-384. Teams signs with HMAC-SHA256.",
  "digest-sha512": "The signature was made with SHA-512. Teams signs with HMAC-SHA256.",
  "digest-without-key":
    "The signature is a plain SHA-256, of the body alone or of the body and the token joined. Compute an HMAC with the decoded token as its key.",
  "digest-without-padding":
    "The '=' at the end of the signature is missing. Send all 44 characters of the base64.",
  "key-base64url":
    "The token uses the URL-safe alphabet, with '-' and '_'. Use it as Teams showed it, with '+' and '/'.",
  "key-decoded-to-text":
    "The decoded token was turned into text before it became the key. Keep the 32 bytes: no toString(), no atob() alone, no hexadecimal digits.",
  "key-empty":
    "The key is empty, so anybody can sign. An environment variable, a setting or a decoder returned nothing: set the token.",
  "key-encoded-twice":
    "The token is base64 of base64, as in a Kubernetes Secret. Decode it once, to the 44 characters that Teams showed.",
  "key-hex": "The token is in hexadecimal. Use it as Teams showed it: 44 characters of base64.",
  "key-malformed":
    "The token is not the base64 of 32 bytes. Copy it whole, as Teams showed it: 44 characters that end in '='. If you lost it, recreate the webhook.",
  "key-name-included":
    "The token has its name or a scheme in front of it. Pass only the 44 characters of base64.",
  "key-of-another-webhook":
    "The signature matches another of the tokens, not the first. Each webhook has its own: pass the token of this webhook, or all of them.",
  "key-padding":
    "The token does not end in exactly one '='. Use all 44 characters that Teams showed.",
  "key-percent-encoded":
    "The token is percent-encoded, with %2B, %2F or %3D. Decode it, to the 44 characters that Teams showed.",
  "key-plus-as-space":
    "The token has spaces where it should have '+'. Something decoded it as a form or a URL: copy it again, as Teams showed it.",
  "key-quoted":
    "The token has quotes around it. Remove them from the settings: some programs read the quotes in an environment file as part of the value.",
  "key-used-as-text":
    "The text of the token was used as the key. The token is base64: decode it first, and use the 32 bytes as the key.",
  "key-white-space":
    "The token contains white space: a line break, a space or an invisible character. Copy it again, as one line of 44 characters.",
  "signed-body-empty":
    "An empty body was signed. The signer had already read the stream, or signed before the body was there: sign the bytes that are sent.",
  "signed-body-truncated":
    "Only the beginning of this body was signed. The signer cut it, by a limit or by counting characters instead of bytes, or something was added to its end: sign exactly the bytes that are sent.",
};
