// Says its port, then writes one line for each whole request: method, target, body and headers.
const http = require('http');

const base64 = text => Buffer.from(text, 'latin1').toString('base64');

const server = http.createServer({ maxHeaderSize: 65536 }, (request, response) => {
  const parts = [];
  request.on('data', part => parts.push(part));
  request.on('error', () => {});
  request.on('end', () => {
    const body = Buffer.concat(parts);
    const words = [base64(request.method), base64(request.url), body.toString('base64')];
    for (let i = 0; i < request.rawHeaders.length; i += 2) {
      words.push(base64(request.rawHeaders[i]) + ':' + base64(request.rawHeaders[i + 1]));
    }
    process.stdout.write(words.join(' ') + '\n');
    const answer = `${request.method} ${request.url} ${body.length}`;
    response.writeHead(200, { 'Content-Length': Buffer.byteLength(answer, 'latin1') });
    response.end(answer, 'latin1');
  });
});
server.keepAliveTimeout = 60000;
server.listen(0, '127.0.0.1', () => process.stdout.write(server.address().port + '\n'));
process.stdin.on('end', () => process.exit()).resume();
