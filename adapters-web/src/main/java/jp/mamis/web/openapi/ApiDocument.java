package jp.mamis.web.openapi;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.mamis.web.json.JsonParts;
import jp.mamis.web.problem.Problem;

/** The API as OpenAPI 3.1 describes it, made from the resource classes themselves. */
public final class ApiDocument {

    /** Where every path of the API begins. */
    public static final String ROOT = "/api/v1";

    private final JsonObject json;

    private ApiDocument(JsonObject json) {
        this.json = json;
    }

    /** @param resources classes with a {@code @Path}; those outside the API are left out */
    public static ApiDocument of(Collection<Class<?>> resources, String version) {
        Schemas schemas = new Schemas();
        Map<String, Map<String, JsonObject>> paths = new TreeMap<>();
        resources.stream()
                .sorted(Comparator.comparing(Class::getName))
                .flatMap(ApiDocument::operations)
                .forEach(method -> paths.computeIfAbsent(path(method), path -> new TreeMap<>())
                        .put(verb(method).orElseThrow(), new Operation(method, schemas).json()));
        return new ApiDocument(document(paths, schemas, version));
    }

    /** The methods of a resource that are operations of the API. */
    public static Stream<Method> operations(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .filter(ApiDocument::isOperation)
                .sorted(Comparator.comparing(Method::toString));
    }

    static boolean isOperation(Method method) {
        return verb(method).isPresent() && path(method).startsWith(ROOT + "/");
    }

    public JsonObject json() {
        return json;
    }

    /** The path with its variables in braces, without the patterns they match. */
    static String path(Method method) {
        Class<?> resource = method.getDeclaringClass();
        String whole = Stream.of(resource.getAnnotation(Path.class), method.getAnnotation(Path.class))
                .flatMap(Stream::ofNullable)
                .map(path -> path.value().replaceAll("^/|/$", ""))
                .filter(path -> !path.isEmpty())
                .reduce("", (start, end) -> start + "/" + end);
        return whole.replaceAll("\\{\\s*(\\w+)\\s*:[^{}]*(?:\\{[^{}]*}[^{}]*)*}", "{$1}");
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(one -> Stream.ofNullable(one.annotationType().getAnnotation(HttpMethod.class)))
                .map(http -> http.value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static JsonObject document(Map<String, Map<String, JsonObject>> paths, Schemas schemas, String version) {
        JsonObjectBuilder all = JsonParts.object();
        paths.forEach((path, operations) -> {
            JsonObjectBuilder verbs = JsonParts.object();
            operations.forEach(verbs::add);
            all.add(path, verbs);
        });
        schemas.of(Problem.class);
        return JsonParts.object()
                .add("openapi", "3.1.0")
                .add("info", JsonParts.object().add("title", "MAMIS").add("version", version))
                .add("paths", all)
                .add(
                        "components",
                        JsonParts.object()
                                .add("schemas", schemas.components())
                                .add("responses", problem())
                                .add("securitySchemes", securitySchemes()))
                .build();
    }

    private static JsonObjectBuilder problem() {
        JsonObjectBuilder schema = JsonParts.object().add("$ref", "#/components/schemas/Problem");
        JsonObjectBuilder content =
                JsonParts.object().add(Problem.MEDIA_TYPE, JsonParts.object().add("schema", schema));
        return JsonParts.object()
                .add(
                        "Problem",
                        JsonParts.object()
                                .add("description", "Every no, with all its reasons")
                                .add("content", content));
    }

    private static JsonObjectBuilder securitySchemes() {
        JsonObjectBuilder bearer = JsonParts.object().add("type", "http").add("scheme", "bearer");
        return JsonParts.object().add("bearer", bearer);
    }

    /** Every class of a list once, for callers that find them by scanning. */
    public static List<Class<?>> resources(Stream<Class<?>> classes) {
        return classes.filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .toList();
    }
}
