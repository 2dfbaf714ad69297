package io.raygate.gateway.wire;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

final class TomcatListener extends Listener {

    private final Tomcat tomcat = new Tomcat();

    TomcatListener() {
        try {
            tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
            tomcat.setPort(0);
            tomcat.setSilent(true);
            Connector connector = tomcat.getConnector();
            connector.setProperty("address", "127.0.0.1");
            connector.setProperty("maxHttpRequestHeaderSize", "65536");
            connector.setEncodedSolidusHandling("passthrough");
            Context context = tomcat.addContext("", null);
            Tomcat.addServlet(context, "all", new Everything());
            context.addServletMappingDecoded("/", "all");
            tomcat.start();
        } catch (IOException | LifecycleException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private final class Everything extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            List<Map.Entry<String, String>> headers = new ArrayList<>();
            for (String name : Collections.list(request.getHeaderNames())) {
                for (String value : Collections.list(request.getHeaders(name))) {
                    headers.add(Map.entry(name, value));
                }
            }
            String query = request.getQueryString();
            Heard heard =
                    new Heard(
                            request.getMethod(),
                            request.getRequestURI() + (query == null ? "" : "?" + query),
                            headers,
                            new String(
                                    request.getInputStream().readAllBytes(),
                                    StandardCharsets.ISO_8859_1));
            hear(heard);
            byte[] answer = heard.answer().getBytes(StandardCharsets.ISO_8859_1);
            response.setContentLength(answer.length);
            response.getOutputStream().write(answer);
        }
    }

    @Override
    public InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", tomcat.getConnector().getLocalPort());
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
