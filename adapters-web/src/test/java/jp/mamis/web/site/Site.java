package jp.mamis.web.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.web.answers.FaultyFormFilter;
import jp.mamis.web.entry.DisplayResource;
import jp.mamis.web.json.JsonAnswers;
import jp.mamis.web.json.RecordWriter;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.QueryCheck;
import jp.mamis.web.page.Templates;
import jp.mamis.web.problem.ProblemAnswer;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.Requests;
import jp.mamis.web.security.Visits;
import org.glassfish.hk2.api.ActiveDescriptor;
import org.glassfish.hk2.api.Context;
import org.glassfish.hk2.api.Factory;
import org.glassfish.hk2.api.PerLookup;
import org.glassfish.hk2.api.ServiceHandle;
import org.glassfish.hk2.api.TypeLiteral;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;

/** Serves pages and API over a system, routed as on the server; each visitor has an address of his own. */
public final class Site implements AutoCloseable {

    private static final Path WEB = Path.of("src/main/webapp");
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");
    private static final ThreadLocal<HttpServletRequest> CURRENT = new ThreadLocal<>();

    private final ResourceConfig config = new ResourceConfig();
    private final ApplicationHandler application;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final List<HttpServer> servers = new ArrayList<>();

    /** @param resources what it answers, beside what every address needs */
    public Site(AssociationSystem system, Time time, Class<?>... resources) {
        config.registerClasses(DisplayResource.class, FaultyFormFilter.class, QueryCheck.class, RecordWriter.class);
        config.registerClasses(resources);
        config.register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(system).to(AssociationSystem.class);
                bind(new OnceResponse(system.once())).to(OnceResponse.class);
                bind(new Visits(system.hierarchy().currentHierarchy()::get, true))
                        .to(Visits.class);
                bind(time).to(Time.class);
                bind(Templates.precompiled()).to(Templates.class);
                bind(Dependents.class)
                        .to(new TypeLiteral<Context<Dependent>>() {})
                        .in(Singleton.class);
                bindFactory(Requested.class).to(HttpServletRequest.class).in(PerLookup.class);
            }
        });
        application = new ApplicationHandler(config);
    }

    /** The request of the thread that asks. */
    static final class Requested implements Factory<HttpServletRequest> {

        @Override
        public HttpServletRequest provide() {
            return CURRENT.get();
        }

        @Override
        public void dispose(HttpServletRequest request) {
            // nothing is held
        }
    }

    /** A resource is made for each request, as the server does. */
    static final class Dependents implements Context<Dependent> {

        @Override
        public Class<? extends Annotation> getScope() {
            return Dependent.class;
        }

        @Override
        public <U> U findOrCreate(ActiveDescriptor<U> descriptor, ServiceHandle<?> root) {
            return descriptor.create(root);
        }

        @Override
        public boolean containsKey(ActiveDescriptor<?> descriptor) {
            return false;
        }

        @Override
        public void destroyOne(ActiveDescriptor<?> descriptor) {
            // nothing is held
        }

        @Override
        public boolean supportsNullCreation() {
            return false;
        }

        @Override
        public boolean isActive() {
            return true;
        }

        @Override
        public void shutdown() {
            // nothing is held
        }
    }

    /** Somebody who asks as this caller. */
    public Visitor visitor(Caller caller) {
        try {
            return new Visitor(addressOf(caller));
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    /** The address at which everything is asked by this caller. */
    public String addressOf(Caller caller) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", exchange -> answer(exchange, caller));
        server.start();
        servers.add(server);
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange, Caller caller) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/static/")) {
            send(
                    exchange,
                    200,
                    TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain"),
                    Files.readAllBytes(WEB.resolve(path.substring(1))));
            exchange.close();
            return;
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        HttpServletRequest request = Requests.by(
                caller, exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers);
        CURRENT.set(request);
        try {
            ContainerResponse response = application.apply(asked(exchange)).get();
            response.getHeaders()
                    .forEach((name, values) -> exchange.getResponseHeaders()
                            .set(name, values.get(0).toString().replaceFirst("^http://portal", "")));
            Object entity = response.getEntity();
            String type = Optional.ofNullable(response.getMediaType())
                    .map(MediaType::toString)
                    .orElse(entity instanceof String ? "text/html;charset=UTF-8" : "application/json");
            send(exchange, response.getStatus(), type, bytes(entity));
        } catch (ExecutionException failed) {
            ProblemAnswer problem = ProblemAnswer.to(root(failed), request);
            send(
                    exchange,
                    problem.problem().status(),
                    problem.mediaType(),
                    problem.body().getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            CURRENT.remove();
            exchange.close();
        }
    }

    private static byte[] bytes(@Nullable Object entity) throws IOException {
        if (entity instanceof byte[] bytes) {
            return bytes;
        }
        if (entity instanceof StreamingOutput file) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.write(out);
            return out.toByteArray();
        }
        String text = entity instanceof String page ? page : entity == null ? "" : JsonAnswers.text(entity);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ContainerRequest asked(HttpExchange exchange) {
        ContainerRequest request = new ContainerRequest(
                URI.create("http://portal/"),
                URI.create("http://portal" + exchange.getRequestURI()),
                exchange.getRequestMethod(),
                null,
                new MapPropertiesDelegate(),
                config);
        exchange.getRequestHeaders()
                .forEach((name, values) -> request.getHeaders().put(name, values));
        request.setEntityStream(exchange.getRequestBody());
        return request;
    }

    private static Throwable root(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && !(cause instanceof RefusedRequest)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
