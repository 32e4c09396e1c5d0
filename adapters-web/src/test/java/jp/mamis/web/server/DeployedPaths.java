package jp.mamis.web.server;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every method and path template that the resources of the portal answer, read off their annotations. */
final class DeployedPaths {

    /** @param template with its parameters in braces: {@code /office/{code}/members} */
    record Deployed(String method, String template) {

        boolean isApi() {
            return template.startsWith("/api/");
        }

        boolean isReading() {
            return method.equals("GET");
        }
    }

    private DeployedPaths() {}

    static List<Deployed> all() {
        return resources()
                .flatMap(DeployedPaths::of)
                .distinct()
                .sorted(Comparator.comparing(Deployed::template).thenComparing(Deployed::method))
                .toList();
    }

    private static Stream<Class<?>> resources() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("jp.mamis.web").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect);
    }

    /**
     * Those that nobody reaches: of all resources whose own path begins that of a request, the server asks the one with the
     * most letters, and no other.
     */
    static List<Deployed> unreached() {
        List<String> roots = resources().map(DeployedPaths::root).toList();
        return resources()
                .flatMap(resource ->
                        of(resource).filter(deployed -> !asked(deployed, roots).equals(root(resource))))
                .toList();
    }

    private static String asked(Deployed deployed, List<String> roots) {
        String request = deployed.template().replaceAll("\\{[^}]*}", "0");
        return roots.stream()
                .filter(root ->
                        request.matches(root.replaceAll("\\{[^}]*}", "[^/]+").replaceAll("/$", "") + "(/.*)?"))
                .max(Comparator.comparingInt(
                        root -> root.replaceAll("\\{[^}]*}", "").length()))
                .orElseThrow();
    }

    private static String root(Class<?> resource) {
        return joined(resource.getAnnotation(Path.class).value(), "");
    }

    private static Stream<Deployed> of(Class<?> resource) {
        String root = root(resource);
        return Stream.of(resource.getMethods())
                .flatMap(method -> verb(method).map(verb -> new Deployed(verb, joined(root, below(method)))).stream());
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String below(Method method) {
        return Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
    }

    private static String joined(String root, String below) {
        String path = ("/" + root + "/" + below).replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
