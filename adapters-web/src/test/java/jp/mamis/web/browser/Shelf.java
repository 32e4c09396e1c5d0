package jp.mamis.web.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Serves pages that a test has drawn, with the portal's static files and content security policy. */
public final class Shelf implements AutoCloseable {

    private static final Path STATIC = Path.of("src/main/webapp/static").toAbsolutePath();
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    private final HttpServer server;

    private Shelf(HttpServer server, Map<String, String> pages) {
        this.server = server;
        server.createContext("/static/", Shelf::sendFile);
        pages.forEach((name, html) -> server.createContext(
                "/" + name,
                exchange -> send(exchange, "text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8))));
        server.start();
    }

    /** @param pages HTML by name */
    public static Shelf of(Map<String, String> pages) {
        try {
            return new Shelf(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), pages);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    public String address(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void sendFile(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/static/".length());
        String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
        send(exchange, type, Files.readAllBytes(STATIC.resolve(path)));
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
