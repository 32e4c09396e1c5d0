package jp.mamis.web.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Navigation;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.SignedIn;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.TypeSize;
import jp.mamis.web.page.Visit;

/** Serves pages made of every component, with the content security policy of the portal. */
final class Gallery implements AutoCloseable {

    private static final Path STATIC = Path.of("src/main/webapp/static").toAbsolutePath();
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    private final Templates templates = Templates.precompiled();
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final HttpServer server;

    private Gallery(HttpServer server) {
        this.server = server;
        server.setExecutor(workers);
        server.createContext("/static/", this::sendFile);
        GalleryPages.TITLES
                .keySet()
                .forEach(name -> server.createContext("/" + name, exchange -> sendPage(exchange, name)));
        server.start();
    }

    static Gallery open() {
        try {
            return new Gallery(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    String address(String page, Language language) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + page + "?" + language.tag();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void sendPage(HttpExchange exchange, String name) throws IOException {
        Language language = Language.of(exchange.getRequestURI().getQuery());
        send(exchange, "text/html;charset=UTF-8", draw(name, language).getBytes(StandardCharsets.UTF_8));
    }

    private void sendFile(HttpExchange exchange) throws IOException {
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

    private String draw(String name, Language language) {
        GalleryPages pages = new GalleryPages(templates, language);
        Page page = pages.frame(visit("/" + name, language), name);
        Content content = output -> output.writeContent(pages.content(name, page));
        return templates.draw("layout/page", Map.of("page", page, "content", content));
    }

    private static Visit visit(String path, Language language) {
        boolean japanese = language == Language.JAPANESE;
        if (path.equals("/entry")) {
            return Visit.ofStranger(language, path, "token");
        }
        return new Visit(
                language,
                TypeSize.STANDARD,
                path,
                "token",
                Optional.of(new SignedIn("日医 太郎", Optional.of(japanese ? "神奈川県医師会 事務局" : "神奈川県医師会, staff"))),
                Navigation.of(List.of(
                        new Link(japanese ? "マイページ" : "My page", "/member"),
                        new Link(japanese ? "審査する手続き" : "Work queue", "/queue"),
                        new Link(japanese ? "会員を探す" : "Find a member", "/find"),
                        new Link(japanese ? "医師会の設定" : "Association settings", "/settings"))),
                true);
    }
}
