import type { MismatchCode } from "./mismatch.ts";

/** One place per code: what happened, and what cures it. */
export const CURES: Readonly<Record<MismatchCode, string>> = {
  "authorization-name-included":
    "The value begins with the name of the header. Pass only what stands behind 'Authorization:'.",
  "authorization-quoted":
    "The Authorization header has quotes around its value or its signature. Send HMAC, a space and the base64, without quotes.",
  "authorization-repeated":
    "The Authorization header arrived more than once. A proxy or a client added it again: send it once.",
  "authorization-scheme":
    "The signature is right, but 'HMAC' and a space do not stand before it. Teams sends HMAC, a space and base64: no 'sha256=', no 'Bearer', no other scheme, and not the base64 alone.",
  "authorization-white-space":
    "The Authorization header has white space where none belongs: a line end or a space behind it, or a tab. Send HMAC, one space and the base64.",
  "body-base64":
    "The body here is the base64 of the one that was signed. API gateways hand it over so: decode it where the event says isBase64Encoded, and verify the bytes.",
  "body-base64-decoded":
    "The signature is about the base64 of this body. Sign the bytes that are sent, not the base64 that an API gateway makes of them.",
  "body-bom-added":
    "The body here begins with a byte order mark that was not signed. An editor or a writer of files added it: save as UTF-8 without one.",
  "body-bom-lost":
    "The body was signed with a byte order mark at its beginning, and it is gone. Decoding to text drops it: hand over the bytes that arrived.",
  "body-characters-lost":
    "The body holds U+FFFD, which stands where bytes could not be decoded. Chunks were put together as text (body += chunk), which breaks an emoji between two of them, or the text is not UTF-8: collect the bytes.",
  "body-chunked":
    "The body here holds the chunk sizes of 'Transfer-Encoding: chunked'. Read it through an HTTP server or client, which takes them out.",
  "body-compressed":
    "The body here is compressed, and the signature is about what is in it. A proxy compressed it on the way: switch that off for this route, or decompress before verifying.",
  "body-decompressed":
    "The signature is about the compressed form of this body. A gateway or a body parser decompressed it: verify the bytes that arrived. Teams itself does not compress.",
  "body-double-encoded":
    "The body here is a JSON string that holds the JSON that was signed. Something encoded it twice, as JSON.stringify of a text does: hand over the text inside.",
  "body-double-encoding-lost":
    "The signature is about a JSON string that holds this JSON. The sender encoded the body twice before signing it, or something here parsed it once: sign and verify the bytes that are sent.",
  "body-escapes-changed":
    "The JSON is the same, but characters in its strings are escaped in another way, such as \\u003c for < or \\u00e9 for é. A JSON library wrote it again: hand over the bytes that arrived.",
  "body-final-newline-added":
    "The body here ends in a line end that was not signed. An editor, echo or a here-document added it: save or send the body without one.",
  "body-final-newline-lost":
    "The body was signed with a line end as its last character, and it is gone. Something trimmed it, as $(…) in a shell does: hand over the bytes that arrived.",
  "body-headers-included":
    "The head of the HTTP request stands before the body. Pass only what comes after the first empty line.",
  "body-keys-sorted":
    "The signature is about this JSON with its keys in alphabetical order. Sign the bytes that are sent; a canonical form of JSON is not what Teams signs.",
  "body-latin1":
    "Text went through Latin-1 (Windows-1252, 'binary') between signing and here, which changes every character beyond ASCII. Keep the body as bytes, or decode and encode it as UTF-8.",
  "body-line-ends":
    "The line ends differ from those that were signed, LF for CRLF or the other way round. Git, an editor or a transfer in text mode changed them: keep the file as it is (git: * -text).",
  "body-minified":
    "The body was signed with white space between its parts, and here it has none. It was parsed and serialised again, as JSON.stringify(request.body) does: hand over the bytes that arrived.",
  "body-object-text":
    "A parsed body was turned into the text '[object Object]'. Take the raw body before a JSON middleware parses it.",
  "body-pretty-printed":
    "The body was signed without white space, and here it has some. An editor, a formatter or a log pretty-printed it: hand over the bytes that arrived.",
  "body-reserialized":
    "The JSON is the same, but a JSON library wrote it again with other white space, escapes or numbers. Parsing and serialising does not bring the bytes back: hand over those that arrived.",
  "body-spaces-added":
    "The body here has white space at the end of lines, or around it, that was not signed. Hand over the bytes that arrived.",
  "body-spaces-trimmed":
    "The body was signed with white space at the end of lines, or around it, and it is gone. An editor or trim() removed it: keep the file as it is.",
  "body-truncated":
    "The body here breaks off before its end. A Content-Length that counts characters instead of bytes, or a limit of a buffer, cuts it: count bytes, and read to the end.",
  "body-unicode-normalized":
    "The characters are the same, but written in another Unicode form, such as é as one character or as two. Something normalised the text: hand over the bytes that arrived.",
  "body-utf16":
    "The body went through UTF-16 between signing and here. Encode it as UTF-8, in C# with Encoding.UTF8 and not Encoding.Unicode.",
  "digest-base64url":
    "The signature is in the URL-safe alphabet, with '-' and '_'. Teams writes standard base64, with '+', '/' and '='.",
  "digest-case-folded":
    "The signature has lost the difference between capital and small letters, which base64 needs. A proxy or a framework folded the value of the header: let it through unchanged.",
  "digest-cut":
    "Only the beginning of the signature arrived. A limit on the length of a header, or a copy that missed the end, cut it.",
  "digest-hex":
    "The signature is in hexadecimal digits. Teams sends 'HMAC ' and the digest in base64: digest('base64'), not digest('hex').",
  "digest-hex-in-base64":
    "The signature is the base64 of hexadecimal digits. Encode the 32 bytes of the digest, not their text in hex.",
  "digest-key-and-body-swapped":
    "The token was hashed under the body as key. Swap the two arguments: the token is the key, the body is the message.",
  "digest-percent-encoded":
    "The signature is percent-encoded, with %2B, %2F or %3D. A header is no URL: send the base64 as it is.",
  "digest-plus-as-space":
    "Spaces stand where the signature has '+'. Something decoded the header as a form or a URL: take the value as it arrived.",
  "digest-sha1": "The signature is made with SHA-1. Teams signs with HMAC-SHA256.",
  "digest-sha384": "The signature is made with SHA-384. Teams signs with HMAC-SHA256.",
  "digest-sha512": "The signature is made with SHA-512. Teams signs with HMAC-SHA256.",
  "digest-without-key":
    "The signature is a plain SHA-256, of the body alone or of the body and the token in a row. Compute an HMAC under the decoded token.",
  "digest-without-padding":
    "The '=' at the end of the signature is missing. Send all 44 characters of the base64.",
  "key-base64url":
    "The token is in the URL-safe alphabet, with '-' and '_'. Use it as Teams showed it, with '+' and '/'.",
  "key-decoded-to-text":
    "The decoded token was turned into text before it became the key. Keep the 32 bytes: no toString(), no atob() alone, no hexadecimal digits.",
  "key-empty":
    "The key is empty, so that anybody can sign. Set the token: an environment variable, a setting or a decoding gave nothing.",
  "key-encoded-twice":
    "The token is base64 of base64, as a Kubernetes Secret holds it. Decode it once, to the 44 characters that Teams showed.",
  "key-hex":
    "The token is in hexadecimal digits. Use it as Teams showed it: 44 characters of base64.",
  "key-malformed":
    "The token is not the base64 of 32 bytes. Copy it whole, as Teams showed it: 44 characters that end in '='. If it is lost, create the webhook again.",
  "key-name-included":
    "The token has its name or a scheme before it. Pass only the 44 characters of base64.",
  "key-of-another-webhook":
    "The signature is right under another of the tokens than the first. Each webhook has its own: pass the one of this webhook, or all of them.",
  "key-padding":
    "The token does not end in exactly one '='. Use all 44 characters that Teams showed.",
  "key-percent-encoded":
    "The token is percent-encoded, with %2B, %2F or %3D. Decode it, to the 44 characters that Teams showed.",
  "key-plus-as-space":
    "Spaces stand where the token has '+'. Something decoded it as a form or a URL: copy it anew, as Teams showed it.",
  "key-quoted":
    "There are quotes around the token. Take them out of the settings: some read an environment file with its quotes.",
  "key-used-as-text":
    "The text of the token was used as the key. The key is the 32 bytes that the token is the base64 of: decode it first.",
  "key-white-space":
    "There is white space in the token: a line end, a space or an invisible character. Copy it again, as one line of 44 characters.",
  "signed-body-empty":
    "The signature is about an empty body. The signer had read the stream before, or signed before the body was there: sign the bytes that are sent.",
  "signed-body-truncated":
    "The signature is about the beginning of this body only. The signer cut it by a limit or by counting characters instead of bytes, or something was added behind it: sign exactly the bytes that are sent.",
};
