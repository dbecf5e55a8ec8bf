import { describe, expect, it } from "vitest";
import { type Activity, commandText, mentionsOf } from "../../../../src/index.ts";
import { activityJson } from "../../contract/steps.ts";

const mentioning = (name: string, id = 0) =>
  `<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="${id}">${name}</span>`;
const BOT = mentioning("Deploybot");
const MENTION = 'itemtype="http://schema.skype.com/Mention"';
const CODE = 'itemtype="http://schema.skype.com/CodeBlockEditor"';
const CODE_MARKER = `<p ${CODE}>`;

const sending = (text: string, html: unknown, changes: object = {}): Activity =>
  JSON.parse(
    activityJson({ text, attachments: [{ contentType: "text/html", content: html }], ...changes }),
  );

/** Reads a message that mentions the webhook first. */
const read = (typed: string, html: string) =>
  commandText(sending(`<at>Deploybot</at> ${typed}`, html), { name: "Deploybot" });

// HTML with a quotation counts, whatever the text says.
const QUOTATION = '<blockquote itemtype="http://schema.skype.com/Forward">Look!</blockquote>';
const readHtml = (html: string) =>
  commandText(sending("", QUOTATION + html), { name: "Deploybot" });

describe("commandText of a message with HTML", () => {
  it.each([
    [
      "placeholders",
      "rename <old> <new>",
      `<p>${BOT}&nbsp;rename &lt;old&gt; &lt;new&gt;</p>`,
      "rename <old> <new>",
    ],
    [
      "placeholders that are HTML",
      "use <b> or <i>",
      `<div><div>${BOT} use &lt;b&gt; or &lt;i&gt;</div>\n</div>`,
      "use <b> or <i>",
    ],
    ["a placeholder alone", "<service>", `<p>${BOT} &lt;service&gt;</p>`, "<service>"],
    ["a comparison", "is a<b or b>a", `<p>${BOT}&nbsp;is a&lt;b or b&gt;a</p>`, "is a<b or b>a"],
    [
      "nested generic types",
      "explain Map<K,List<V>> m",
      `<p>${BOT}&nbsp;explain Map&lt;K,List&lt;V&gt;&gt; m</p>`,
      "explain Map<K,List<V>> m",
    ],
    ["a pointer to a template", "f<int>(x)", `<p>${BOT}&nbsp;f&lt;int&gt;(x)</p>`, "f<int>(x)"],
    [
      "a mail address",
      "mail <ann@example.com>",
      `<div><div>${BOT} mail &lt;ann@example.com&gt;</div>\n</div>`,
      "mail <ann@example.com>",
    ],
    [
      "two mail addresses",
      "a <a@x.io>, b <b@x.io>",
      `<p>${BOT}&nbsp;a &lt;a@x.io&gt;, b &lt;b@x.io&gt;</p>`,
      "a <a@x.io>, b <b@x.io>",
    ],
    [
      "a mention that is typed",
      "write <at>Ann</at>",
      `<p>${BOT}&nbsp;write &lt;at&gt;Ann&lt;/at&gt;</p>`,
      "write <at>Ann</at>",
    ],
    [
      "a typed number of a character",
      "&#66;ob &amp; co",
      `<p>${BOT}&nbsp;&amp;#66;ob &amp;amp; co</p>`,
      "&#66;ob &amp; co",
    ],
    ["a typed space", "a&nbsp;b", `<p>${BOT}&nbsp;a&amp;nbsp;b</p>`, "a&nbsp;b"],
    ["an ampersand", "R&D &copy;", `<p>${BOT} R&amp;D &amp;copy;</p>`, "R&D &copy;"],
    ["a plus by its number", "c&#43;&#43;", `<p>${BOT}&nbsp;c&#43;&#43;</p>`, "c++"],
    ["a plus by its hexadecimal number", "1 + 1", `<p>${BOT}&nbsp;1 &#x2B; 1</p>`, "1 + 1"],
    ["a plus as it is", "ann ++", `<div>${BOT}ann ++</div>`, "ann ++"],
    [
      "italics and a link",
      '<i>see</i> <a href="https://x.io">it</a>',
      `<p>${BOT}&nbsp;<em>see</em> <a href="https://x.io" title="x > y">it</a></p>`,
      "see it",
    ],
    ["bold in a word", "de<b>plo</b>y", `<p>${BOT}&nbsp;de<strong>plo</strong>y</p>`, "deploy"],
    [
      "fonts and sizes",
      "big",
      `<p>${BOT}&nbsp;<span style="font-size:large"><u>big</u></span></p>`,
      "big",
    ],
    [
      "a link by its address",
      "https://x.io/?a=1&b=2",
      `<p>${BOT}&nbsp;<a href="https://x.io/?a=1&amp;b=2">https://x.io/?a=1&amp;b=2</a></p>`,
      "https://x.io/?a=1&b=2",
    ],
    [
      "a link to a mail address",
      "ann@x.io",
      `<p>${BOT} <a href="mailto:ann@x.io">ann@x.io</a></p>`,
      "ann@x.io",
    ],
    ["inline code", "run `ls -l`", `<p>${BOT}&nbsp;run <code>ls -l</code></p>`, "run ls -l"],
    [
      "code with indentation",
      "run if x:  y",
      `<p>${BOT}&nbsp;run</p><pre><code>if x:<br>&nbsp; y</code></pre>`,
      "run\nif x:\n  y",
    ],
    [
      "code with line ends and spaces of its own",
      "a  b c",
      `<div>${BOT}<pre>\na  b\r\n\tc</pre></div>`,
      "a  b\n\tc",
    ],
    [
      "coloured code, and words behind it",
      "x = 1 done",
      `<p>${BOT}</p><p itemtype="http://schema.skype.com/CodeBlockEditor" id="x_1">\r\n&nbsp;</p>\r\n<pre class="language-json" itemid="1"><code>x = <span class="hljs-number">1</span></code></pre>\r\n<p>done</p>`,
      "x = 1\ndone",
    ],
    ["an empty code block", "run", `<p>${BOT}&nbsp;run</p><pre></pre></pre>`, "run"],
    [
      "a list",
      "buy milk eggs",
      `<p>${BOT}&nbsp;buy</p><ul><li>milk</li><li>eggs</li></ul>`,
      "buy\nmilk\neggs",
    ],
    [
      "a list in a list",
      "a b c",
      `<p>${BOT}</p><ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>`,
      "a\nb\nc",
    ],
    [
      "an emoji of 2019",
      'hi <at><img alt="😀"></at>',
      `<div><div>${BOT} hi <span class="animated-emoticon-20-smile" title="Smile" type="(smile)"><img alt="😀" itemtype="http://schema.skype.com/Emoji" itemid="smile"></span></div>\n</div>`,
      "hi 😀",
    ],
    [
      "an emoji of Microsoft Graph",
      "hi",
      `<p>${BOT}&nbsp;hi <emoji id="1" alt="🍺" title="Beer"></emoji></p>`,
      "hi 🍺",
    ],
    [
      "an emoji in a heading",
      "🎉 party",
      `<h1>${BOT}&nbsp;<img alt='&#127881;' ALT="x"> party</h1>`,
      "🎉 party",
    ],
    [
      "a pasted picture",
      "see",
      `<p>${BOT}&nbsp;see</p><p><img alt="image" itemtype="http://schema.skype.com/AMSImage" src="https://x.io/1"></p>`,
      "see",
    ],
    [
      "a picture between words",
      "a b",
      `<p>${BOT}&nbsp;a <img alt="image" itemtype="http://schema.skype.com/AMSImage"> b</p>`,
      "a b",
    ],
    [
      "an animated picture",
      "lol",
      `<p>${BOT} lol</p><p><img alt="Cat GIF" itemtype="http://schema.skype.com/Giphy"><img src=x></p>`,
      "lol",
    ],
    ["a file", "", `<p>${BOT}</p><attachment id="1"></attachment>`, ""],
    [
      "other mentions",
      "ask <at>Ann</at> or <at>Doe, Jane</at>",
      `<p>${BOT}&nbsp;ask ${mentioning("Ann", 1)} or ${mentioning("Doe, Jane", 2)}</p>`,
      "ask Ann or Doe, Jane",
    ],
    [
      "a mention at the end",
      "assign to <at>Ann</at>",
      `<div>${BOT} assign to ${mentioning("Ann ", 1)}</div>`,
      "assign to Ann",
    ],
    [
      "the webhook twice",
      "a <at>Deploybot</at> b",
      `<p>${BOT}&nbsp;a ${mentioning("Deploybot", 1)} b</p>`,
      "a b",
    ],
    [
      "line ends by br",
      "one\ntwo",
      `<div><div>${BOT} one<br>two<BR/>three</div>\n</div>`,
      "one\ntwo\nthree",
    ],
    [
      "line ends by div, lost in the text of 2017",
      "one two",
      `<div>${BOT} one<div>two</div></div>`,
      "one\ntwo",
    ],
    [
      "an empty line",
      "one\n\ntwo",
      `<p>${BOT}&nbsp;one</p>\n<p>&nbsp;</p>\n<p>two</p>`,
      "one\n\ntwo",
    ],
    [
      "an empty line by br",
      "one\n\ntwo",
      `<div>${BOT} one</div><div><br></div><div>two<br></div>`,
      "one\n\ntwo",
    ],
    [
      "a table",
      "a b c",
      `<p>${BOT}</p><table><tr><th>a</th><td> b </td></tr><tr><td>c</td></tr></table>`,
      "a\tb\nc",
    ],
    ["spaces that people see", "a   b", `<p>${BOT}&nbsp;a &nbsp; b</p>`, "a   b"],
    ["white space that nobody sees", "a b", `<p>\n  ${BOT}\n  a\t\r\n  b\n</p>`, "a b"],
    ["a comma behind bold", "status", `<p><strong>${BOT}</strong>, status</p>`, "status"],
    ["a semicolon", "status", `<p>${BOT};&nbsp;status</p>`, "status"],
    ["a colon without a space", "status", `<p>${BOT}:status</p>`, "status"],
    ["only the first of two", ": status", `<p>${BOT}:: status</p>`, ": status"],
    ["a comma further behind", ", status", `<p>${BOT} , status</p>`, ", status"],
    ["an option", "-v", `<p>${BOT}&nbsp;-v</p>`, "-v"],
    [
      "an option of two dashes",
      "--dry-run <env>",
      `<p>${BOT} --dry-run &lt;env&gt;</p>`,
      "--dry-run <env>",
    ],
    ["a dash directly behind", "- status", `<p>${BOT}- status</p>`, "- status"],
    [
      "what browsers do not show",
      "hi there",
      `<!-- <p>no</p> --><style>p { content: "<b>" }</style>${BOT} hi<script>no</b> no</script> there`,
      "hi there",
    ],
    [
      "broken comments",
      "a b c d",
      `${BOT} a<!-->&nbsp;b<!--->&nbsp;c<!-- x --!>&nbsp;d</><?x></3>`,
      "a b c d",
    ],
    ["signs that begin nothing", "1 < 2 <3 </", `${BOT} 1 < 2 <3 <<!x> </`, "1 < 2 <3 < </"],
  ])("reads %s", (_, typed, html, command) => {
    expect(read(typed, html)).toBe(command);
    expect(readHtml(html)).toBe(command);
  });

  it.each([
    ["a tab", "deploy\tweb now", "deploy web now"],
    ["a carriage return", "deploy\rweb", "deploy web"],
    ["more white space than one step takes", `deploy${" ".repeat(3000)}web`, "deploy web"],
    ["a no-break space at the end of a line", "<p>a&nbsp;<br>b</p>", "a \nb"],
    ["a line end at the end of code", "<pre>a\n</pre><p>b</p>", "a\nb"],
    ["a line end at the beginning of code", "a<pre>\nb</pre>c", "a\nb\nc"],
    ["two line ends at the beginning of code", "a<pre>\n\nb</pre>", "a\n\nb"],
    ["a line end behind formatting in code", "<pre>a<b>\nb</b></pre>", "a\nb"],
    ["a line end behind a comment that begins code", "a<pre><!-- -->\nb</pre>", "a\n\nb"],
    ["a line end behind a comment in code", "<pre>a<!-- -->\nb</pre>", "a\nb"],
    ["code of nothing but a line end", "a<pre>\n</pre>b", "a\nb"],
    ["code in code", "<pre>a<pre>b</pre>  c</pre>", "a\nb\n  c"],
    ["code behind an end tag too many", "a</pre><pre>b  c</pre>", "a\nb  c"],
    ["words around a marker of code", `a ${CODE_MARKER}&nbsp;</p>b`, "a b"],
    ["a line of code behind words", `a ${CODE_MARKER}&nbsp;</p><pre>b</pre>`, "a\nb"],
    ["an element without content that looks like a region", `a <wbr ${CODE}>b`, "a b"],
    ["a picture that looks like a region", `a <img ${CODE}>b`, "a b"],
    ["a mention in a block", `${BOT} a <div ${MENTION}>Ann</div> b`, "a Ann b"],
    ["a mention with a space at its end", `ask${mentioning("Deploybot ")}now`, "ask now"],
    ["a colon behind a mention in the middle", `please ${BOT}:deploy`, "please deploy"],
    ["a smiley behind the mention", `${BOT}<img alt=":)">`, ":)"],
    ["the description of a picture as it is", 'a <img alt="thumbs  up">', "a thumbs  up"],
    [
      "formatting that looks like a sender",
      '<blockquote>a</blockquote><b itemprop="mri">b</b>',
      "a\nb",
    ],
    ["a title with end tags of others", "a<title></b>x</titles>y</TITLE >b", "ab"],
    ["a style sheet that ends with a slash", "a<style>x</style/>b", "ab"],
    ["a text area without an end", "a<textarea>b", "a"],
    ["a comment with dashes", "a<!-- - -- -x -> --->b", "ab"],
    ["a comment with an exclamation mark", "a<!-- ! !> --! x --!>b", "ab"],
    ["a comment with tags", "a<!--<b>x</b>-->c", "ac"],
    ["empty comments", "a<!-->b<!--->c<!---->d", "abcd"],
    ["a comment without an end", "a<!-- b", "a"],
    ["white space in tags", '<p\n>a<img\talt\r=\f"x"\n></p\t>', "ax"],
    ["attributes without quotes", "<img alt=x><img alt=y/>", "xy/"],
    ["an attribute without a value", "<p hidden>a</p>", "a"],
    ["attributes without a space between them", '<img title="x"alt="y">', "y"],
    ["an attribute named only like one", "<img xalt=x><img altx=y>", ""],
    ["two of one attribute", "<img alt=x alt=y>", "x"],
    ["letters at the ends of the alphabet", "<a>1</a><Z>2</Z><z>3</z>", "123"],
    ["a region that begins with the last letter", `a<Z ${CODE}>x</z>b`, "ab"],
    ["signs beside the letters", "<@>1<[>2<`>3<{>4", "<@>1<[>2<`>3<{>4"],
    ["many signs that begin nothing", "<<<<b>a</b> << <", "<<<a << <"],
  ])("reads %s as a browser shows it", (_, html, command) => {
    expect(readHtml(html)).toBe(command);
  });

  it.each([
    '<p title="',
    "<p a='",
    "<p",
    "<!-- ",
    "<!",
    "<p a=b",
    "</p ",
    "<style>",
    "<style></styl",
    "<style></stylex>",
  ])("reads HTML that is cut off in %j", (end) => {
    expect(read("", `<p>${BOT} hi</p>${end}`)).toBe("hi");
    expect(readHtml(`<p>${BOT} hi</p>${end}`)).toBe("hi");
  });

  it("keeps what is no character reference", () => {
    const html = `<p>${BOT} &abcdefghijklmnopqrstuvwxyz; &; &#x; &#; &#6a; &constructor; a&b</p>`;
    expect(read("a&b", html)).toBe(
      "&abcdefghijklmnopqrstuvwxyz; &; &#x; &#; &#6a; &constructor; a&b",
    );
  });

  it("names a mention as it is shown, and nobody for an empty one", () => {
    const html = `<p>${BOT} ${mentioning("R&amp;D &lt;core&gt;", 1)} ${mentioning(" ", 2)}</p>`;
    const activity = sending("<at>Deploybot</at> <at>R&amp;D <core></at>", html);
    expect(mentionsOf(activity, { name: "deploybot" })).toEqual([
      { name: "R&D <core>", id: undefined },
    ]);
  });

  it("knows mentions by <at> in HTML too, and spans inside them", () => {
    const html = `<p><at id="0">Deploybot</at> ask <span itemtype="http://schema.skype.com/Mention"><span>A</span>nn</span></p>`;
    const activity = sending("<at>Deploybot</at> ask <at>Ann</at>", html);
    expect(commandText(activity)).toBe("ask Ann");
    expect(mentionsOf(activity).map(({ name }) => name)).toEqual(["Ann"]);
  });

  it.each([
    ["other elements", "<span>A</span>nn", "Ann"],
    ["another mention", `Ann <b ${MENTION}>Roe</b>`, "Ann Roe"],
    ["a picture", 'Ann <img alt="🍺">', "Ann 🍺"],
  ])("reads one mention that contains %s", (_, inside, name) => {
    const html = `${QUOTATION}${BOT} ask <span ${MENTION}>${inside}</span> now`;
    const activity = sending("", html);
    expect(mentionsOf(activity).map((mention) => mention.name)).toEqual([name]);
    expect(commandText(activity)).toBe(`ask ${name} now`);
  });

  it("takes an open mention for text", () => {
    const html = `<p>${BOT} hi <span itemtype="http://schema.skype.com/Mention">Ann</p>`;
    expect(mentionsOf(sending("<at>Deploybot</at> hi <at>Ann</at>", html))).toEqual([]);
  });

  it.each([[null], [42], [undefined], [{}]])("reads the text where the HTML is %j", (content) => {
    expect(commandText(sending("<at>Deploybot</at> hi", content))).toBe("hi");
  });

  it("finds the HTML behind pictures, and takes no other text for it", () => {
    const attachments = [
      { contentType: "image/*", content: null },
      { contentType: "text/plain", content: "no" },
      { contentType: "text/html", content: null },
      { contentType: "text/html", content: `<p>${BOT} a &lt;b&gt;</p>` },
      { contentType: "text/html", content: "<p>no</p>" },
    ];
    expect(commandText(sending("<at>Deploybot</at> a <b>", "", { attachments }))).toBe("a <b>");
  });
});

describe("a message whose text and HTML contradict each other", () => {
  it.each([
    ["has another word", "status", `<p>${BOT} stop</p>`, "status"],
    ["has no words", "status", `<p>${BOT}</p><attachment id="1"></attachment>`, "status"],
    ["is empty", "status", "", "status"],
    ["has fewer words", "stop all", `<p>${BOT} stop</p>`, "stop all"],
    ["has the words in another order", "a not b", `<p>${BOT} b not a</p>`, "a not b"],
    ["has a longer word", "stop", `<p>${BOT} stopwatch unstop</p>`, "stop"],
    ["has letters of other alphabets on an edge", "стоп", `<p>${BOT} стопка</p>`, "стоп"],
    [
      "has most of a very long word",
      "x".repeat(100),
      `<p>${BOT} ${"x".repeat(99)}</p>`,
      "x".repeat(100),
    ],
    ["has a longer number", "take 1", `<p>${BOT} take 10 19</p>`, "take 1"],
    [
      "has no numbers for a list",
      "do 1. this 2. that",
      `<div>${BOT} do<ol>\n<li>this</li>\n<li>that</li>\n</ol></div>`,
      "do 1. this 2. that",
    ],
    ["has one more letter", "stop", `<p>${BOT} stopa stopz</p>`, "stop"],
    ["mentions nobody", "hi", "<p>Deploybot hi there</p>", "hi"],
    [
      "has another picture and other words",
      'stop <img alt="🙂">',
      `<p>${BOT} go <img alt="🙂"></p>`,
      "stop 🙂",
    ],
    ["mentions somebody else", "hi Ann", `<p>${BOT} hi ${mentioning("Ann", 1)} x</p>`, "hi Ann"],
  ])("counts by its text where the HTML %s", (_, typed, html, command) => {
    expect(read(typed, html)).toBe(command);
  });

  it.each([
    ["more words", "run", `<p>${BOT} run</p><pre>now</pre>`, "run\nnow"],
    ["words of which some are part of others", "art", `<p>${BOT} part art</p>`, "part art"],
    ["fewer mentions", "<at>Ann</at>", `<p>${BOT} &lt;at&gt;Ann&lt;/at&gt;</p>`, "<at>Ann</at>"],
    ["a sign directly behind a word", "stop", `<p>${BOT} stop~</p>`, "stop~"],
    ["other white space and signs", "*a*\r\n\r\n- b", `<p>${BOT} a</p><p>b</p>`, "a\nb"],
    [
      "a very long word",
      "x".repeat(100),
      `<p>${BOT} ${"x".repeat(100)}!</p>`,
      `${"x".repeat(100)}!`,
    ],
    [
      "a picture without its description",
      '<img alt="Smile">',
      `<p>${BOT} <img alt="🙂"></p>`,
      "🙂",
    ],
  ])("counts by its HTML where that has %s", (_, typed, html, command) => {
    expect(read(typed, html)).toBe(command);
  });

  it("counts by its HTML where neither marks a mention", () => {
    const activity = sending("KarmaBot use <b> now", "<p>KarmaBot use &lt;b&gt; now</p>");
    expect(commandText(activity, { name: "KarmaBot" })).toBe("use <b> now");
  });

  it("counts by its HTML where that marks the words of others, whatever the text says", () => {
    const html = `<p>${BOT} stop</p><blockquote itemtype="http://schema.skype.com/Forward"></blockquote>`;
    expect(read("run", html)).toBe("stop");
  });
});

it("touches no prototype", () => {
  const html = `<p __proto__="x" constructor="y">${BOT} <x-__proto__ itemid="1">hi</x-__proto__></p>`;
  expect(read("hi", html)).toBe("hi");
  expect(Object.keys(Object.prototype)).toEqual([]);
});
