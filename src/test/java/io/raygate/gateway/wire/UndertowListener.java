package io.raygate.gateway.wire;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.HeaderValues;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class UndertowListener extends Listener {

    private final Undertow server;

    UndertowListener() {
        server =
                Undertow.builder()
                        .addHttpListener(0, "127.0.0.1")
                        .setIoThreads(1)
                        .setWorkerThreads(8)
                        .setServerOption(UndertowOptions.MAX_HEADER_SIZE, 65536)
                        .setServerOption(UndertowOptions.MAX_HEADERS, 300)
                        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L)
                        .setHandler(new BlockingHandler(this::handle))
                        .build();
        server.start();
    }

    private void handle(HttpServerExchange exchange) throws IOException {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (HeaderValues values : exchange.getRequestHeaders()) {
            for (String value : values) {
                headers.add(Map.entry(values.getHeaderName().toString(), value));
            }
        }
        String query = exchange.getQueryString();
        Heard heard =
                new Heard(
                        exchange.getRequestMethod().toString(),
                        exchange.getRequestURI() + (query.isEmpty() ? "" : "?" + query),
                        headers,
                        new String(
                                exchange.getInputStream().readAllBytes(),
                                StandardCharsets.ISO_8859_1));
        hear(heard);
        byte[] answer = heard.answer().getBytes(StandardCharsets.ISO_8859_1);
        exchange.setResponseContentLength(answer.length);
        exchange.getOutputStream().write(answer);
        exchange.endExchange();
    }

    @Override
    public InetSocketAddress address() {
        return (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
    }

    @Override
    public void close() {
        server.stop();
    }
}
