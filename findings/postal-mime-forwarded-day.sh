#!/bin/sh
# A mail that was forwarded inside another one becomes part of its text, by default, and its date there is written in the form and the
# time zone of the machine: a mail of the evening of 4 March is of “3/5/2024”, which most of the world reads as 3 May. With
# forceRfc822Attachments the mail stays whole, with the date that its sender wrote.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund postal-mime@4.0.0
cat > run.mjs <<'JS'
import assert from 'node:assert'
import PostalMime from 'postal-mime'
console.log('postal-mime 4.0.0')
const mail = [
  'From: a@harbor.example', 'To: b@harbor.example', 'Subject: Fwd', 'Date: Wed, 06 Mar 2024 09:00:00 +0000', 'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=x', '', '--x', 'Content-Type: text/plain', '', 'See below.', '--x',
  'Content-Type: message/rfc822', '', 'From: Ida Orm <ida@harbor.example>', 'Subject: The ferry waits',
  'Date: Mon, 04 Mar 2024 22:00:00 -0800', 'Content-Type: text/plain', '', 'The ferry waits.', '--x--', '',
].join('\r\n')
const merged = await PostalMime.parse(mail)
console.log(merged.text, 'attachments:', merged.attachments.length)
assert.match(merged.text, /Date: +3\/5\/2024/)
assert.equal(merged.attachments.length, 0)
const whole = await PostalMime.parse(mail, { forceRfc822Attachments: true })
const inner = new TextDecoder().decode(whole.attachments[0].content)
console.log(inner.match(/^Date:.*$/m)[0])
assert.match(inner, /Date: Mon, 04 Mar 2024 22:00:00 -0800/)
console.log('as described: the day is another one, in digits that are read in two ways')
JS
TZ=UTC LC_ALL=en_US.UTF-8 node run.mjs
