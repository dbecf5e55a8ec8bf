import { completeHeaders, type SignedHeaders } from "./signed-headers.ts";

/** A request that is known to be authentic, and the token that proves it. */
export interface DocumentedSample {
  /** The security token. It is public: never use it in production. */
  readonly token: string;
  /** The body, in ASCII: 1,891 characters and as many bytes. */
  readonly body: string;
  /** The value of the `Authorization` header. */
  readonly authorization: string;
  /** The headers that matter, including `authorization`. */
  readonly headers: SignedHeaders;
}

/**
 * The sample that Microsoft documents: the token and signature of
 * {@link https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-outgoing-webhook | the page on outgoing webhooks},
 * and the message that they belong to, which the page showed in 2017.
 *
 * Every program that verifies outgoing webhooks has to accept it, in any language. It dates from 2017:
 * a handler rejects it as `activity-stale` unless you set `maxAgeSeconds` to `Infinity`.
 *
 * @example
 * ```ts
 * import { verifySignature } from "teams-outgoing-webhook";
 * import { documentedSample } from "teams-outgoing-webhook/testing";
 *
 * console.log(verifySignature(documentedSample, documentedSample.token)); // { ok: true, tokenName: '0' }
 * ```
 */
export const documentedSample: DocumentedSample = {
  token: "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=",
  authorization: "HMAC 03TCao0i55H1eVKUusZOTZRjtvYTs+mO41mPL+R1e1U=",
  headers: completeHeaders("HMAC 03TCao0i55H1eVKUusZOTZRjtvYTs+mO41mPL+R1e1U="),
  // A space at the end of a line is written as \x20, so that no editor removes it.
  body: `{
    "type": "message",
    "id": "1485983408511",
    "timestamp": "2017-02-01T21:10:07.437Z",
    "localTimestamp": "2017-02-01T14:10:07.437-07:00",
    "serviceUrl": "https://smba.trafficmanager.net/amer-client-ss.msg/",
    "channelId": "msteams",
    "from": {
        "id": "29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgFmB39ATiQWA85gQtHieVkHilBZ9XHoq9j7Zaqt7CZ-NJWi7me2kHTL3Bw",
        "name": "Tim Jones"
    },
    "conversation": {
        "id": "19:253b1f341670408fb6fe51050b6e5ceb@thread.skype;messageid=1485983194839"
    },
    "recipient": {
        "id": "null",
        "name": "null"
    },
    "textFormat": "plain",
    "text": "<at>MyCustomBot</at> Hello <at>Larry Brown</at>",
    "attachments": [{
        "contentType": "text/html",
        "content": "<div><span contenteditable=\\"false\\" itemscope=\\"\\" itemtype=\\"http://schema.skype.com/Mention\\" itemid=\\"0\\">MyWebHook </span> Hello <span contenteditable=\\"false\\" itemscope=\\"\\" itemtype=\\"http://schema.skype.com/Mention\\" itemid=\\"1\\">Larry Brown </span></div>"
    }],
    "entities": [
      {
        "type": "mention",
        "mentioned": {
            "id": "28:c9e8c047-2a74-40a2-b28a-b162d5f5327c",\x20
            "name": "MyWebHook"
        },
        "text": "<at>MyWebHook</at>"
      },
      {
        "type": "mention",
        "mentioned": {
            "id": "29:1jnFbZYs0qXMLH-O4S9-sDLNc3NVEIMWMnC-q0tVdEa-8BRosfojI35QdNoB-yW8iutWLJzHUm_mqEZSSU8si0Q",
            "name": "Larry Brown"
        },
        "text": "<at>Larry Brown</at>"
      },
      {\x20
        "locale": "en-US",
        "country": "US",
        "platform": "Windows",
        "timezone": "America/Los_Angeles",
        "type": "clientInfo"
      }
    ],
    "channelData": {
        "teamsChannelId": "19:253b1f341670408fb6fe51050b6e5ceb@thread.skype",
        "teamsTeamId": "19:712c61d0ef384e5fa681ba90ca943398@thread.skype"
    }\x20
}`,
};
